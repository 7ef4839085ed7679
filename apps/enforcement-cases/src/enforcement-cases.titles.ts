import type { Titles } from '@12315/platform';

export const titles: Titles = {
  'lead.unknown': { title: '没有找到该案源' },
  'lead.already-extended': { title: '核查期限只能延长一次' },
  'lead.discovered-in-future': { title: '发现时间不能晚于现在' },
  'lead.facts-missing': { title: '请写明违法线索的事实' },
  'lead.head-only': { title: '延长核查期限须由负责人批准' },
  'lead.reason-missing': { title: '请写明延长核查期限的理由' },
  'lead.verification-expired': { title: '核查期限已届满,不能再延长' },
  'law.no-extension': { title: '当时施行的规定没有延长这一期限的依据' },
  'law.no-limit': { title: '当时施行的规定没有这一期限' },
  'law.no-rule-set': { title: '该日期之前没有可适用的规定' },
  'time.not-an-instant': { title: '时间无法识别' },
};
