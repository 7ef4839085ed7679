import type { RuleSet } from './instruments';
import { type Ground, groundsOf } from './refusals';

/** Why a mediation ends without agreement (终止调解), one code across the rule sets. */
export type TerminationCode =
  | 'WITHDRAWN_OR_SELF_SETTLED'
  | 'ABSENT_OR_REFUSED'
  | 'DECLARED_NO_AGREEMENT'
  | 'APPRAISAL_COST_NOT_AGREED'
  | 'PERIOD_EXPIRED'
  | 'FOUND_REFUSABLE'
  | 'PARTY_DEAD_OR_GONE'
  | 'COURT_OR_ARBITRATION'
  | 'OTHER_BY_LAW';

const terminations: Readonly<Record<RuleSet, readonly (readonly [TerminationCode, string, string])[]>> = {
  C2026: [
    ['WITHDRAWN_OR_SELF_SETTLED', '第二十三条第一款第一项', '投诉人撤回投诉或者双方自行和解的'],
    ['ABSENT_OR_REFUSED', '第二十三条第一款第二项', '投诉人、被投诉人无正当理由不参加调解，或者明确拒绝调解的'],
    ['DECLARED_NO_AGREEMENT', '第二十三条第一款第三项', '经组织调解，投诉人或者被投诉人明确表示无法达成调解协议的'],
    ['APPRAISAL_COST_NOT_AGREED', '第二十三条第一款第四项', '投诉人与被投诉人对鉴定、检测费用承担无法协商一致的'],
    ['PERIOD_EXPIRED', '第二十三条第一款第五项', '自投诉受理之日起六十日内投诉人和被投诉人未能达成调解协议的'],
    [
      'FOUND_REFUSABLE',
      '第二十三条第一款第六项',
      '市场监督管理部门受理投诉后，发现存在本办法第十六条、第四十二条规定情形的',
    ],
    ['PARTY_DEAD_OR_GONE', '第二十三条第一款第七项', '投诉人、被投诉人死亡或者主体资格灭失的'],
    ['OTHER_BY_LAW', '第二十三条第一款第八项', '法律、法规、规章规定的应当终止调解的其他情形'],
  ],
  C2020: [
    ['WITHDRAWN_OR_SELF_SETTLED', '第二十一条第一款第一项', '投诉人撤回投诉或者双方自行和解的'],
    [
      'APPRAISAL_COST_NOT_AGREED',
      '第二十一条第一款第二项',
      '投诉人与被投诉人对委托承担检定、检验、检测、鉴定工作的技术机构或者费用承担无法协商一致的',
    ],
    [
      'ABSENT_OR_REFUSED',
      '第二十一条第一款第三项',
      '投诉人或者被投诉人无正当理由不参加调解，或者被投诉人明确拒绝调解的',
    ],
    ['DECLARED_NO_AGREEMENT', '第二十一条第一款第四项', '经组织调解，投诉人或者被投诉人明确表示无法达成调解协议的'],
    ['PERIOD_EXPIRED', '第二十一条第一款第五项', '自投诉受理之日起四十五个工作日内投诉人和被投诉人未能达成调解协议的'],
    ['FOUND_REFUSABLE', '第二十一条第一款第六项', '市场监督管理部门受理投诉后，发现存在本办法第十五条规定情形的'],
    ['OTHER_BY_LAW', '第二十一条第一款第七项', '法律、法规、规章规定的应当终止调解的其他情形'],
  ],
  // In short and without the article's number, which was not at hand.
  C2014: [
    ['WITHDRAWN_OR_SELF_SETTLED', '（条号未核实）', '消费者撤回投诉或者双方自行和解的'],
    ['ABSENT_OR_REFUSED', '（条号未核实）', '当事人拒绝调解或者不参加调解的'],
    ['COURT_OR_ARBITRATION', '（条号未核实）', '消费者在调解期间申请仲裁或者提起诉讼的'],
    ['OTHER_BY_LAW', '（条号未核实）', '应当终止调解的其他情形'],
  ],
  C1996: [],
};

/** Every ground on which these rules end a mediation; none is known of 1996. */
export const terminationGrounds = (ruleSet: RuleSet): readonly Ground<TerminationCode>[] =>
  groundsOf(ruleSet, terminations[ruleSet]);

/** One ground; null where these rules do not know it. */
export const terminationGround = (ruleSet: RuleSet, code: TerminationCode): Ground<TerminationCode> | null =>
  terminationGrounds(ruleSet).find((ground) => ground.code === code) ?? null;
