import type { Titles } from '@12315/platform';

/** What the refusals of intake mean to the person who reads them. */
export const titles: Titles = {
  'item.unknown': { title: '没有找到该来件' },
  'item.already-triaged': { title: '来件已分诊' },
  'item.amount-not-fen': { title: '争议金额应以分为单位的非负整数填写' },
  'item.back-entry': { title: '您的岗位不能补录以前的来件' },
  'item.basis-missing': { title: '请写明告知其他途径的依据' },
  'item.closed': { title: '来件已告知其他途径并办结' },
  'item.complaint-named-twice': { title: '同一件投诉出现了两次' },
  'item.materials-missing': { title: '缺少被投诉人、具体请求或者事实依据' },
  'item.no-parts': { title: '分诊至少应有一个事项' },
  'item.not-numbered': { title: '来件尚未编号,请稍候重试' },
  'item.paper-missing': { title: '补录以前的来件须写明纸质登记的编号' },
  'item.received-in-future': { title: '接收时间不能晚于现在' },
  'item.summary-missing': { title: '请填写摘要' },
  'complaint.unknown': { title: '没有找到该投诉' },
  'complaint.already-decided': { title: '该投诉已作出受理或者不予受理决定' },
  'complaint.ground-unknown': { title: '当时施行的规定没有这一不予受理情形' },
  'complaint.lead-facts-missing': { title: '请写明违法线索的事实' },
  'complaint.lead-in-future': { title: '发现时间不能晚于现在' },
  'complaint.not-assigned': { title: '该投诉尚未分派到有处理权限的机关' },
  'complaint.other-ways-missing': { title: '不予受理须告知消费者权益保护法第三十九条规定的其他途径' },
  'complaint.reason-missing': { title: '不予受理须说明理由' },
  'complaint.withdrawn': { title: '该投诉已撤回' },
};
