import type { Titles } from '@12315/platform';

export const titles: Titles = {
  'export.too-large': { title: '导出的事项过多', detail: '一次至多导出20000件，请缩短期间或者选择机构、类别。' },
  'figures.period-backwards': { title: '起始日期晚于截止日期' },
  'hotspot.action-in-future': { title: '治理日期不能晚于今天' },
  'hotspot.agencies-missing': { title: '请写明通报的部门' },
  'hotspot.already-assessed': { title: '该热点的治理效果已评估' },
  'hotspot.already-referred': { title: '该热点已通报其他部门' },
  'hotspot.already-reviewed': { title: '该热点已研判' },
  'hotspot.effect-too-early': { title: '尚不能评估治理效果', detail: '治理当月之后满一个自然月方可比较。' },
  'hotspot.no-joint-action': { title: '该热点尚未开展联合治理' },
  'hotspot.not-referred': { title: '该热点尚未通报有关部门' },
  'hotspot.not-reviewed': { title: '该热点尚未研判' },
  'hotspot.unknown': { title: '没有找到该热点' },
  'hotspot.words-missing': { title: '请写明内容' },
  'matter.unknown': { title: '没有找到该事项' },
  'organisation.unknown': { title: '没有找到该机构' },
  'time.not-a-date': { title: '日期无法识别' },
};
