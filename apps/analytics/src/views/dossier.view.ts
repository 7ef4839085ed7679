import type { Actor, Cases, EventMeta, Instant, LegalDate } from '@12315/kernel';
import { explain, type Deadline } from '@12315/law';
import { gathers } from '@12315/platform';
import { Schema } from 'mongoose';
import { gathered, type Gathered } from './gathered';
import { subjectOf } from './matters/subject';
import { analyticsSentences } from './sentences/analytics';
import { enforcementCasesSentences } from './sentences/enforcement-cases';
import { intakeSentences } from './sentences/intake';
import { mediationSentences } from './sentences/mediation';
import { routingSentences } from './sentences/routing';
import { samplingSentences } from './sentences/sampling';
import type { Told } from './sentences/told';

/** A legal date as the dossier shows it: what it limits, until when, by which article, counted how. */
export interface EntryClock {
  readonly title: string;
  readonly dueOn: LegalDate;
  readonly outerLimit: LegalDate | null;
  readonly article: string;
  readonly explained: readonly string[];
}
/** One fact in the history of a matter: who, when, what, why. */
export interface DossierEntry {
  readonly correlation: string;
  /** Whose fact it is; null for an organisation's. */
  readonly matterId: string | null;
  readonly service: string;
  readonly type: string;
  readonly occurredAt: Instant | null;
  readonly recordedAt: Instant | null;
  readonly sequence: number;
  readonly actor: Actor | null;
  readonly ruleSet: string;
  readonly sentence: string;
  readonly article: string | null;
  readonly clock: EntryClock | null;
}

const sentences: Cases<Gathered, [], Told> = {
  ...intakeSentences,
  ...routingSentences,
  ...mediationSentences,
  ...enforcementCasesSentences,
  ...samplingSentences,
  ...analyticsSentences,
};

const clockOf = (deadline: object): EntryClock => {
  const told = deadline as Deadline;
  const { title, dueOn, outerLimit, article } = told;
  return { title, dueOn, outerLimit, article, explained: explain(told) };
};

type Evolve = (data: object, doc: DossierEntry, meta: EventMeta) => DossierEntry;
const entry =
  (type: Gathered['type']): Evolve =>
  (data, _doc, { correlation, occurredAt, recordedAt, revision, actor, ruleSet }) => {
    const { sentence, article, deadline } = (sentences[type] as (data: object) => Told)(data);
    return {
      correlation,
      matterId: subjectOf(data),
      service: type.split('.')[0]!,
      type,
      occurredAt,
      recordedAt,
      sequence: revision,
      actor,
      ruleSet,
      sentence,
      article: article ?? null,
      clock: deadline ? clockOf(deadline) : null,
    };
  };
const evolve = Object.fromEntries(
  Object.keys(sentences).map((type) => [type, entry(type as Gathered['type'])]),
) as unknown as Cases<Gathered, [DossierEntry, EventMeta], DossierEntry>;

const schema = new Schema<DossierEntry>(
  {
    correlation: String,
    matterId: String,
    service: String,
    type: String,
    occurredAt: String,
    recordedAt: String,
    sequence: Number,
    actor: Schema.Types.Mixed,
    ruleSet: String,
    sentence: String,
    article: String,
    clock: Schema.Types.Mixed,
  },
  { _id: false },
).index({ correlation: 1, occurredAt: 1, recordedAt: 1, sequence: 1, _id: 1 });

/** Every published fact, one document each, so that a matter's whole history is one indexed read. */
export const dossier = gathers<Gathered, DossierEntry>(
  {
    name: 'analytics.dossier.v2',
    key: (_event, { id }) => id,
    initial: {
      correlation: '',
      matterId: null,
      service: '',
      type: '',
      occurredAt: null,
      recordedAt: null,
      sequence: 0,
      actor: null,
      ruleSet: '',
      sentence: '',
      article: null,
      clock: null,
    },
    evolve,
  },
  gathered,
  schema,
);
