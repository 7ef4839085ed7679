import { startingOrganisations } from '@12315/domain-routing';
import type { Actor, Instant } from '@12315/kernel';
import { shanghaiTime } from '@12315/law';

/** One fact of a matter's history, as `GET /api/analytics/dossiers/:reference` answers it. */
export interface Entry {
  readonly type: string;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly sentence: string;
  readonly article: string | null;
  readonly clock: { readonly explained: readonly string[] } | null;
}
interface Named {
  readonly kind: keyof typeof kinds;
  readonly id: string;
  /** Of what has a receipt number. */
  readonly number: string | null;
}
export interface Dossier extends Named {
  readonly organisation: string | null;
  /** What it names, and what names it. */
  readonly links: readonly Named[];
  readonly entries: readonly Entry[];
}

const kinds = {
  ITEM: '来件',
  COMPLAINT: '投诉',
  REPORT: '举报',
  CONSULTATION: '咨询',
  LEAD: '案源',
  CASE: '案件',
  SAMPLE: '样品',
  TASK: '抽检任务',
  BATCH: '抽检批次',
  INCIDENT: '群体性事件',
  INTERVIEW: '约谈',
  ASSISTANCE: '协查',
  HOTSPOT: '热点',
} as const;
const roles: Readonly<Record<string, string>> = {
  AGENT: '话务、窗口人员',
  STATION_OFFICER: '站点人员',
  DISPATCHER: '分流员',
  HANDLER: '承办人',
  MEDIATOR: '调解员',
  ORG_HEAD: '负责人',
  DEPUTY_HEAD: '分管局长',
  LEGAL_REVIEWER: '法制审核人员',
  FOLLOWUP_AGENT: '回访人员',
  SUPERVISION_OFFICER: '督查人员',
  ANALYST: '统计分析人员',
  SAMPLER: '抽样人员',
  LABORATORY: '承检机构',
  CLOCK: '时钟',
  SYSTEM: '系统',
};

const named = (code: string): string => {
  const name = startingOrganisations.find((each) => each.code === code)?.name;
  return name ? `${name}（${code}）` : code;
};
const who = ({ id, role, organisation }: Actor): string =>
  [`${roles[role] ?? role} ${id}`, ...(organisation ? [named(organisation)] : [])].join('，');

const indent = ' '.repeat(21);
const entryLines = ({ occurredAt, actor, sentence, article, clock }: Entry): readonly string[] => [
  `${shanghaiTime(occurredAt).slice(0, 19).replace('T', ' ')}  ${sentence}`,
  `${indent}${who(actor)}`,
  ...(article ? [`${indent}依据：${article}`] : []),
  ...(clock?.explained ?? []).map((line) => `${indent}  ${line}`),
];

const called = ({ kind, number, id }: Named): string => `${kinds[kind]} ${number ?? id}`;

/** The whole history for a person: Beijing time, what, who, by which article, and how each legal date was counted. */
export const dossierLines = ({ organisation, links, entries, ...matter }: Dossier): readonly string[] => [
  `${called(matter)}${organisation ? `，承办：${named(organisation)}` : ''}`,
  ...(links.length > 0 ? [`相关：${links.map(called).join('，')}`] : []),
  ...entries.flatMap((entry) => ['', ...entryLines(entry)]),
];
