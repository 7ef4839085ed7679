import type { Titles } from '@12315/platform';

export const titles: Titles = {
  'sample.unknown': { title: '没有找到该样品' },
  'sample.already-tested': { title: '该样品已有检验结果' },
  'sample.drawn-in-future': { title: '抽样时间不能晚于现在' },
  'sample.no-items': { title: '检验报告至少应有一个项目' },
  'sample.result-contradicts-items': { title: '结论与各项目的结果不一致' },
  'sample.two-samplers': { title: '抽样人员不得少于两人' },
  'time.not-an-instant': { title: '时间无法识别' },
};
