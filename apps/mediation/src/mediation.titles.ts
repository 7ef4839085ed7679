import type { Titles } from '@12315/platform';

export const titles: Titles = {
  'mediation.unknown': { title: '没有找到该调解' },
  'mediation.refused': { title: '一方已拒绝调解,调解已终止' },
  'mediation.terminated': { title: '投诉已撤回，调解已终止' },
};
