import type { Titles } from '@12315/platform';

export const titles: Titles = {
  'figures.period-backwards': { title: '起始日期晚于截止日期' },
  'matter.unknown': { title: '没有找到该事项' },
  'organisation.unknown': { title: '没有找到该机构' },
};
