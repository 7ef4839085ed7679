import { type LegalDate, reject } from '@12315/kernel';

/** What an instrument rules; at one date one instrument of a field is in force, except statutes (XF, XFT, CF, QZ). */
export type Field = 'complaints' | 'statute' | 'penalty-procedure' | 'product-sampling' | 'food-sampling' | 'other';
export interface Instrument {
  readonly field: Field;
  readonly title: string;
  /** First and last day in force; null: still. */
  readonly from: string;
  readonly to: string | null;
  /** The article on how its periods are counted, where it has one. */
  readonly counting: string | null;
}

const row = (field: Field, title: string, ...[from, to = null, counting = null]: Times): Instrument => ({
  field,
  title,
  from,
  to,
  counting,
});
type Times = [from: string, to?: string | null, counting?: string | null];

/** The instruments by code, with the days they are in force. */
export const instruments = {
  C1996: row('complaints', '《工商行政管理机关受理消费者申诉暂行办法》', '1996-03-15', '2014-03-14'),
  C2014: row('complaints', '《工商行政管理部门处理消费者投诉办法》', '2014-03-15', '2019-12-31'),
  C2020: row('complaints', '《市场监督管理投诉举报处理暂行办法》', '2020-01-01', '2026-04-14'),
  C2026: row('complaints', '《市场监督管理投诉举报处理办法》', '2026-04-15', null, '第四十五条'),
  XF: row('statute', '《中华人民共和国消费者权益保护法》', '2014-03-15'),
  XFT: row('statute', '《中华人民共和国消费者权益保护法实施条例》', '2024-07-01'),
  CF: row('statute', '《中华人民共和国行政处罚法》', '2021-07-15'),
  QZ: row('statute', '《中华人民共和国行政强制法》', '2012-01-01'),
  P2007: row('penalty-procedure', '《工商行政管理机关行政处罚程序规定》', '2007-10-01', '2019-03-31'),
  P2019: row('penalty-procedure', '《市场监督管理行政处罚程序暂行规定》', '2019-04-01', '2021-07-14'),
  P2021: row('penalty-procedure', '《市场监督管理行政处罚程序规定》', '2021-07-15', '2022-10-31', '第八十条'),
  P2022: row('penalty-procedure', '《市场监督管理行政处罚程序规定》', '2022-11-01', null, '第八十条'),
  H2021: row('other', '《市场监督管理行政处罚听证办法》', '2021-07-15'),
  GS: row('other', '《市场监督管理行政处罚信息公示规定》', '2021-09-01'),
  SQ2012: row('product-sampling', '《流通领域商品质量监测办法》', '2012-01-01', '2014-03-14'),
  SQ2014: row('product-sampling', '《流通领域商品质量抽查检验办法》', '2014-03-15', '2019-12-31'),
  SQ2020: row('product-sampling', '《产品质量监督抽查管理暂行办法》', '2020-01-01', null, '第五十五条'),
  FS2019: row('food-sampling', '《食品安全抽样检验管理办法》', '2019-10-01'),
  ZH2026: row('other', '《食品召回管理办法》', '2026-12-01'),
  YS: row('other', '《行政执法机关移送涉嫌犯罪案件的规定》', '2020-08-07'),
  ODR: row('other', '全国12315平台在线消费争议解决机制', '2020-01-01'),
} as const satisfies Record<string, Instrument>;
export type InstrumentCode = keyof typeof instruments;
/** The complaint rules a complaint is bound to from its start. */
export type RuleSet = 'C1996' | 'C2014' | 'C2020' | 'C2026';

/** Whether something with a first and an open or last day holds on a day. */
export const holdsOn = ({ from, to }: { readonly from: string; readonly to: string | null }, on: LegalDate): boolean =>
  from <= on && (to === null || on <= to);

/** The instrument of a field in force on a day; null before the first. */
export const instrumentAt = (field: Field, on: LegalDate): InstrumentCode | null =>
  (Object.keys(instruments) as InstrumentCode[]).find(
    (code) => instruments[code].field === field && holdsOn(instruments[code], on),
  ) ?? null;

/** The complaint rules of a day. No rule has a transitional article: a clock keeps the rules of its start. */
export const ruleSetAt = (on: LegalDate): RuleSet =>
  (instrumentAt('complaints', on) as RuleSet | null) ?? reject('invalid', 'law.no-rule-set', on);

/** `《市场监督管理投诉举报处理办法》第十五条` */
export const cite = (code: InstrumentCode, article: string | null): string =>
  instruments[code].title + (article ?? '（条号未核实）');
