import type { LegalDate } from '@12315/kernel';
import { cite, instruments, type RuleSet } from './instruments';

/** Why a complaint may be refused (不予受理), one code across the rule sets. */
export const refusalCodes = [
  'OUT_OF_DUTY_OR_AUTHORITY',
  'ALREADY_HANDLED',
  'NOT_CONSUMER_DISPUTE',
  'CLAIM_TOO_OLD',
  'MATERIALS_MISSING_OR_FALSE',
  'IDENTITY_FRAUD_OR_REFUSED',
  'WARRANTY_OR_SHELF_LIFE_PASSED',
  'OTHER_BY_LAW',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A ground that a decision names. */
export interface Ground<Code extends string> {
  readonly code: Code;
  readonly ruleSet: RuleSet;
  /** `《市场监督管理投诉举报处理办法》第十六条第一项` */
  readonly article: string;
  readonly text: string;
}
/** The items of an article in their order; an item may carry several codes. */
type Items<Code extends string> = readonly (readonly [code: Code, item: string, text: string])[];

const refusals: Readonly<Record<RuleSet, Items<RefusalCode>>> = {
  C2026: [
    [
      'OUT_OF_DUTY_OR_AUTHORITY',
      '第十六条第一项',
      '投诉事项不属于市场监督管理部门职责，或者本行政机关不具有处理权限的',
    ],
    [
      'ALREADY_HANDLED',
      '第十六条第二项',
      '法院、仲裁机构、市场监督管理部门或者其他行政机关、消费者协会已经受理或者处理过同一消费者权益争议的',
    ],
    [
      'NOT_CONSUMER_DISPUTE',
      '第十六条第三项',
      '不是为生活消费需要购买、使用商品或者接受服务，或者不能证明与被投诉人之间存在消费者权益争议的',
    ],
    [
      'CLAIM_TOO_OLD',
      '第十六条第四项',
      '除法律另有规定外，投诉人知道或者应当知道自己的权益受到被投诉人侵害之日起超过三年的',
    ],
    [
      'MATERIALS_MISSING_OR_FALSE',
      '第十六条第五项',
      '未提供本办法第十条第一款、第十一条规定的材料，或者提供虚假材料的',
    ],
    ['IDENTITY_FRAUD_OR_REFUSED', '第十六条第六项', '冒用他人名义或者拒不配合市场监督管理部门核验真实身份信息的'],
    ['OTHER_BY_LAW', '第十六条第七项', '法律、法规、规章规定不予受理的其他情形'],
  ],
  C2020: [
    [
      'OUT_OF_DUTY_OR_AUTHORITY',
      '第十五条第一项',
      '投诉事项不属于市场监督管理部门职责，或者本行政机关不具有处理权限的',
    ],
    [
      'ALREADY_HANDLED',
      '第十五条第二项',
      '法院、仲裁机构、市场监督管理部门或者其他行政机关、消费者协会或者依法成立的其他调解组织已经受理或者处理过同一消费者权益争议的',
    ],
    [
      'NOT_CONSUMER_DISPUTE',
      '第十五条第三项',
      '不是为生活消费需要购买、使用商品或者接受服务，或者不能证明与被投诉人之间存在消费者权益争议的',
    ],
    [
      'CLAIM_TOO_OLD',
      '第十五条第四项',
      '除法律另有规定外，投诉人知道或者应当知道自己的权益受到被投诉人侵害之日起超过三年的',
    ],
    ['MATERIALS_MISSING_OR_FALSE', '第十五条第五项', '未提供本办法第九条第一款和第十条规定的材料的'],
    ['OTHER_BY_LAW', '第十五条第六项', '法律、法规、规章规定不予受理的其他情形'],
  ],
  // In short: the texts of 2014 and 1996 were not at hand, their items are those of the domain tables.
  C2014: [
    ['OUT_OF_DUTY_OR_AUTHORITY', '第十六条第一项', '不属于工商行政管理部门职责范围的'],
    ['WARRANTY_OR_SHELF_LIFE_PASSED', '第十六条第二项', '商品超过保质期，被投诉人不再负有违约责任的'],
    ['ALREADY_HANDLED', '第十六条第三项、第四项、第五项', '已经调解，或者其他组织、机关已经受理或者处理的'],
    ['CLAIM_TOO_OLD', '第十六条第六项', '知道或者应当知道权益受到侵害超过一年的'],
    ['NOT_CONSUMER_DISPUTE', '第十六条第六项', '无法证实权益受到侵害的'],
    ['OTHER_BY_LAW', '第十六条第七项', '法律、法规、规章规定的其他情形'],
  ],
  C1996: [
    ['WARRANTY_OR_SHELF_LIFE_PASSED', '第十七条', '超过保修期或者保质期的'],
    ['ALREADY_HANDLED', '第十七条', '法院、仲裁机构或者其他行政机关已经受理，或者已达成调解协议并执行且无新情况的'],
    ['CLAIM_TOO_OLD', '第十七条', '知道或者应当知道权益受到侵害超过一年的'],
    ['NOT_CONSUMER_DISPUTE', '第十七条', '无法证实权益受到侵害的'],
    ['OTHER_BY_LAW', '第十七条第六项', '法律、法规、规章规定的其他情形'],
  ],
};

/** The grounds of one article as decisions name them. */
export const groundsOf = <Code extends string>(ruleSet: RuleSet, items: Items<Code>): readonly Ground<Code>[] =>
  items.map(([code, article, text]) => ({ code, ruleSet, article: cite(ruleSet, article), text }));

/** Every ground on which these rules let a complaint be refused. */
export const refusalGrounds = (ruleSet: RuleSet): readonly Ground<RefusalCode>[] =>
  groundsOf(ruleSet, refusals[ruleSet]);

/** One ground; null where these rules do not know it. */
export const refusalGround = (ruleSet: RuleSet, code: RefusalCode): Ground<RefusalCode> | null =>
  refusalGrounds(ruleSet).find((ground) => ground.code === code) ?? null;

const waysOfArticle39: readonly string[] = [
  '与经营者协商和解',
  '请求消费者协会或者依法成立的其他调解组织调解',
  '向有关行政部门投诉',
  '根据与经营者达成的仲裁协议提请仲裁机构仲裁',
  '向人民法院提起诉讼',
];

/** The other ways (XF art 39) that a refusal must name beside its reasons: since XFT art 46(2), then C2026 art 15. */
export const waysToName = (on: LegalDate): readonly string[] => (on >= instruments.XFT.from ? waysOfArticle39 : []);
