import type { Behind } from './answers';

export const roles: Readonly<Record<string, string>> = {
  AGENT: '话务、窗口、现场人员',
  STATION_OFFICER: '站长、专干、监督员',
  DISPATCHER: '分流员',
  HANDLER: '承办人',
  MEDIATOR: '调解员',
  ORG_HEAD: '负责人',
  SAMPLER: '抽样人员',
  LABORATORY: '承检机构',
  SUPERVISION_OFFICER: '督查人员',
  LEGAL_REVIEWER: '法制审核人员',
  FOLLOWUP_AGENT: '回访人员',
  DEPUTY_HEAD: '分管局长',
  ANALYST: '统计分析人员',
  OPERATOR: '运维人员',
  CLOCK: '时钟',
  SYSTEM: '系统',
};
export const roleOf = (role: string): string => roles[role] ?? role;

const kinds: Readonly<Record<string, string>> = {
  ITEM: '来件',
  COMPLAINT: '投诉',
  REPORT: '举报',
  CONSULTATION: '咨询',
  LEAD: '案源线索',
  CASE: '案件',
  SAMPLE: '样品',
  BATCH: '抽检批次',
  INCIDENT: '群体性突发事件',
  INTERVIEW: '约谈',
  ASSISTANCE: '协助处理',
  HOTSPOT: '热点',
};
export const kindOf = (kind: string): string => kinds[kind] ?? kind;

const categories: Readonly<Record<string, string>> = {
  PRODUCT_QUALITY: '产品质量案件',
  STANDARD_TERMS: '格式条款案件',
  FOOD_SAFETY: '食品安全案件',
  CONSUMER_RIGHTS: '消费者权益案件',
  ADVERTISING: '广告案件',
  PRICE: '价格案件',
  METROLOGY: '计量案件',
  TRADEMARK: '商标案件',
  UNFAIR_COMPETITION: '不正当竞争案件',
  UNLICENSED: '无照经营案件',
  OTHER: '其他案件',
};
/** Three digits of the object code, a category of cases, or none. */
export const classOf = (code: string): string => {
  if (code === '' || code === '-') return '无类别';
  return categories[code] ?? `类别${code}`;
};

/** What a matter is called where it has no receipt number. */
export const referenceOf = ({ id, number }: Pick<Behind, 'id' | 'number'>): string =>
  number ?? (id.length > 12 ? `${id.slice(0, 8)}…` : id);

export type Names = ReadonlyMap<string, string>;
export const nameOf = (names: Names, code: string): string => names.get(code) ?? code;

const codes = /(?<![0-9A-Za-z])\d{4}[0-9A-Z]{2}[A-Z]\d{2}(?![0-9A-Za-z])/g;
/** A sentence in which organisations are called by their names. */
export const withNames = (names: Names, sentence: string): string =>
  sentence.replace(codes, (code) => nameOf(names, code));

const dayOf = (date: string): string =>
  date.replace(
    /^(\d{4})-0?(\d+)-0?(\d+)$/,
    (_, year: string, month: string, day: string) => `${year}年${month}月${day}日`,
  );
/** `2026-05-01` and `2026-08-31` as 2026年5月1日至8月31日. */
export const periodOf = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `${dayOf(from)}至${dayOf(to).replace(from.slice(0, 4) === to.slice(0, 4) ? /^\d{4}年/ : /^$/, '')}`;
