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
export interface Dossier {
  readonly kind: 'ITEM' | 'COMPLAINT' | 'LEAD' | 'SAMPLE';
  readonly id: string;
  /** Items and complaints have one. */
  readonly number: string | null;
  readonly organisation: string | null;
  readonly entries: readonly Entry[];
}

const kinds: Readonly<Record<Dossier['kind'], string>> = {
  ITEM: '来件',
  COMPLAINT: '投诉',
  LEAD: '案源',
  SAMPLE: '样品',
};
const roles: Readonly<Record<string, string>> = {
  AGENT: '话务、窗口人员',
  STATION_OFFICER: '站点人员',
  DISPATCHER: '分流员',
  HANDLER: '承办人',
  MEDIATOR: '调解员',
  ORG_HEAD: '负责人',
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

/** The whole history for a person: Beijing time, what, who, by which article, and how each legal date was counted. */
export const dossierLines = ({ kind, id, number, organisation, entries }: Dossier): readonly string[] => [
  `${kinds[kind]} ${number ?? id}${organisation ? `，承办：${named(organisation)}` : ''}`,
  ...entries.flatMap((entry) => ['', ...entryLines(entry)]),
];
