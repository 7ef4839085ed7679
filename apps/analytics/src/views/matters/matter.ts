import type { EventMeta, Instant, LegalDate } from '@12315/kernel';
import { legalDateOf } from '@12315/law';
import type { Contribution } from '@12315/platform';
import type { Measure } from '../../figures/measures';

export const matterKinds = [
  'ITEM',
  'COMPLAINT',
  'REPORT',
  'CONSULTATION',
  'LEAD',
  'CASE',
  'SAMPLE',
  'TASK',
  'BATCH',
  'INCIDENT',
  'INTERVIEW',
  'ASSISTANCE',
  'HOTSPOT',
] as const;
export type MatterKind = (typeof matterKinds)[number];

/** A fact that counts: how much of what, at which organisation, on which day of the law; and of what kind its matter is. */
export interface Counted {
  readonly measure: Measure;
  readonly n: number;
  readonly organisation: string;
  readonly on: LegalDate;
  readonly class: string;
  readonly channel: string;
}
export interface Matter {
  /** Null as long as others have spoken of it and it has not been registered. */
  readonly kind: MatterKind | null;
  /** Receipt number, where it has one. */
  readonly number: string | null;
  /** What all of its history has in common: the incoming item, or itself. */
  readonly correlation: string;
  /** What it came from: a lead's complaint, report, sample or inspection; a case's lead; a consultation's item. */
  readonly sourceId: string | null;
  /** Of a lead: what brought it to light. */
  readonly source: string | null;
  /** Responsible now. */
  readonly organisation: string | null;
  /** First three digits of the object class, or the category of a case; empty where it has none. */
  readonly class: string;
  /** How it came in; empty where it did not come in by a channel. */
  readonly channel: string;
  /** Receipt numbers and ids of the matters that it names. */
  readonly references: readonly string[];
  /** The item that this one is a duplicate of. */
  readonly duplicateOf: string | null;
  /** Once closed, somebody calls and asks. */
  readonly followUp: boolean;
  readonly counted: readonly Counted[];
}

export const unheardOf: Matter = {
  kind: null,
  number: null,
  correlation: '',
  sourceId: null,
  source: null,
  organisation: null,
  class: '',
  channel: '',
  references: [],
  duplicateOf: null,
  followUp: false,
  counted: [],
};

/** The parts of a fact that say what it adds. */
type Fact = Pick<Counted, 'measure' | 'n' | 'organisation' | 'on'>;

export const fact = (measure: Measure, organisation: string, at: Instant, n = 1): Fact => ({
  measure,
  n,
  organisation,
  on: legalDateOf(at),
});

/** The matter with these facts counted. */
export const counting = (doc: Matter, ...facts: readonly Fact[]): Matter => ({
  ...doc,
  counted: [
    ...doc.counted,
    ...facts.filter(({ n }) => n !== 0).map((each) => ({ ...each, class: doc.class, channel: doc.channel })),
  ],
});

export const counts = ({ counted }: Matter, measure: Measure): boolean =>
  counted.some((each) => each.measure === measure);

/**
 * With a fact that counts once, on the earliest of the days on which it is told: two services tell it, and nobody knows whom
 * we hear first.
 */
export const countingOnce = (doc: Matter, told: Fact): Matter => {
  const known = doc.counted.find(({ measure }) => measure === told.measure);
  if (!known) return counting(doc, told);
  if (known.on <= told.on) return doc;
  return counting({ ...doc, counted: doc.counted.filter((each) => each !== known) }, told);
};

/** What is known of a matter from its registration; facts of it that were heard before are of its class and channel too. */
export const registered = (
  doc: Matter,
  known: Pick<Matter, 'kind' | 'organisation'> & Partial<Omit<Matter, 'counted'>>,
  { correlation }: Pick<EventMeta, 'correlation'>,
): Matter => {
  const next = { ...doc, ...known, correlation };
  return { ...next, counted: doc.counted.map((each) => ({ ...each, class: next.class, channel: next.channel })) };
};

export const naming = (doc: Matter, ...references: readonly (string | null | undefined)[]): Matter => ({
  ...doc,
  references: [...new Set([...doc.references, ...references.filter((each): each is string => Boolean(each))])],
});

export const classOf = (objectCode: string): string => objectCode.slice(0, 3);

/** What a matter adds to the figures. Of what nobody has registered nobody is responsible. */
export const contributionsOf = ({ kind, counted }: Matter): readonly Contribution[] =>
  kind === null
    ? []
    : counted.map(({ measure, n, organisation, on, class: of, channel }) => ({
        key: { organisation, day: on, class: of, channel },
        measures: { [measure]: n },
      }));
