import { enforcementCasesEvents, intakeEvents, type MessagesOf, samplingEvents } from '@12315/contracts';
import type { EventMeta, LegalDate } from '@12315/kernel';
import { legalDateOf } from '@12315/law';
import { type Contribution, gathers } from '@12315/platform';
import { Schema } from 'mongoose';

/** A fact that counts: at which organ, on which day of the law. */
interface Counted {
  readonly organisation: string;
  readonly on: LegalDate;
}
export interface Matter {
  readonly kind: 'ITEM' | 'COMPLAINT' | 'LEAD' | 'SAMPLE';
  /** Receipt number of items and complaints. */
  readonly number: string | null;
  /** What all of its history has in common: the incoming item, or itself. */
  readonly correlation: string;
  /** The complaint, sample or inspection that a lead came from. */
  readonly sourceId: string | null;
  /** Responsible now. */
  readonly organisation: string | null;
  /** By each organ with authority that it came to; a re-routed complaint was received by several. */
  readonly received: readonly Counted[];
  readonly accepted: Counted | null;
  readonly refused: Counted | null;
  readonly overdue: readonly Counted[];
}

type Events =
  MessagesOf<typeof intakeEvents> | MessagesOf<typeof samplingEvents> | MessagesOf<typeof enforcementCasesEvents>;
const counted = (organisation: string, { occurredAt }: Pick<EventMeta, 'occurredAt'>): Counted => ({
  organisation,
  on: legalDateOf(occurredAt),
});

const keyOf = ({ data }: Events): string | null => {
  if ('complaintId' in data) return data.complaintId;
  if ('itemId' in data) return data.itemId;
  if ('sampleId' in data) return data.sampleId;
  return data.leadId;
};

/**
 * The figures: received, accepted, refused and overdue complaints, by organ responsible at that moment and by day. Overdue counts
 * on the first day after the limit, when the clock has reported it.
 */
export const contributionsOf = ({ received, accepted, refused, overdue }: Matter): readonly Contribution[] => {
  const of = (measure: string, facts: readonly (Counted | null)[]) =>
    facts.flatMap((fact) =>
      fact ? [{ key: { organisation: fact.organisation, day: fact.on }, measures: { [measure]: 1 } }] : [],
    );
  return [
    ...of('received', received),
    ...of('accepted', [accepted]),
    ...of('refused', [refused]),
    ...of('overdue', overdue),
  ];
};

const schema = new Schema<Matter>(
  {
    kind: String,
    number: String,
    correlation: String,
    sourceId: String,
    organisation: String,
    received: Schema.Types.Mixed,
    accepted: Schema.Types.Mixed,
    refused: Schema.Types.Mixed,
    overdue: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ number: 1 })
  .index({ correlation: 1 });

export const matters = gathers<Events, Matter>(
  {
    name: 'analytics.matters.v1',
    key: keyOf,
    initial: {
      kind: 'ITEM',
      number: null,
      correlation: '',
      sourceId: null,
      organisation: null,
      received: [],
      accepted: null,
      refused: null,
      overdue: [],
    },
    evolve: {
      'intake.item-received.v1': ({ organisation }, doc, { correlation }) => ({ ...doc, organisation, correlation }),
      'intake.item-numbered.v1': ({ number }, doc) => ({ ...doc, number }),
      'intake.complaint-registered.v1': ({ number, organisation }, doc, { correlation }) => ({
        ...doc,
        kind: 'COMPLAINT',
        number,
        organisation,
        correlation,
      }),
      'intake.complaint-assigned.v1': ({ organisation, receivedAt }, doc) => ({
        ...doc,
        organisation,
        received: [...doc.received, counted(organisation, { occurredAt: receivedAt })],
      }),
      'intake.complaint-accepted.v1': ({ organisation, acceptedAt }, doc) => ({
        ...doc,
        accepted: counted(organisation, { occurredAt: acceptedAt }),
      }),
      'intake.complaint-refused.v1': ({ organisation, refusedAt }, doc) => ({
        ...doc,
        refused: counted(organisation, { occurredAt: refusedAt }),
      }),
      'intake.acceptance-overdue.v1': ({ organisation }, doc, meta) => ({
        ...doc,
        overdue: [...doc.overdue, counted(organisation, meta)],
      }),
      'enforcement-cases.lead-registered.v1': ({ organisation, sourceId }, doc, { correlation }) => ({
        ...doc,
        kind: 'LEAD',
        sourceId,
        organisation,
        correlation,
      }),
      'sampling.sample-drawn.v1': ({ organisation }, doc, { correlation }) => ({
        ...doc,
        kind: 'SAMPLE',
        organisation,
        correlation,
      }),
    },
  },
  [intakeEvents, enforcementCasesEvents, samplingEvents],
  schema,
  { name: 'analytics.figures.v1', of: contributionsOf, index: { organisation: 1, day: 1 } },
);
