import type { IntakeEvents } from '@12315/contracts';
import { complaintMatters } from './intake-complaints';
import { naming, classOf, counting, countingOnce, counts, fact, registered } from './matter';
import type { ToldOf } from './told-of';

/** Items, reports and consultations; complaints have a page of their own. */
export const intakeMatters: ToldOf<IntakeEvents> = {
  ...complaintMatters,
  'intake.item-received.v1': ({ organisation, channel }, doc, meta) =>
    registered(doc, { kind: 'ITEM', organisation, channel }, meta),
  'intake.item-received.v2': ({ organisation, channel }, doc, meta) =>
    registered(doc, { kind: 'ITEM', organisation, channel }, meta),
  'intake.item-numbered.v1': ({ number }, doc) => ({ ...doc, number }),
  'intake.item-linked-as-duplicate.v1': ({ ofItemId }, doc) => ({ ...naming(doc, ofItemId), duplicateOf: ofItemId }),

  'intake.report-registered.v1': ({ organisation, named, objectCode, channel }, doc, meta) => {
    const known = { kind: 'REPORT', organisation, class: classOf(objectCode), channel, followUp: named } as const;
    return registered(doc, known, meta);
  },
  'intake.report-numbered.v1': ({ number }, doc) => ({ ...doc, number }),
  'intake.report-assigned.v1': ({ organisation, receivedAt }, doc) =>
    counting({ ...doc, organisation }, fact('reportsAccepted', organisation, receivedAt)),
  // Counted here and not at the case, so that what was filed and what was received are of one class and channel.
  'intake.report-filing-noted.v1': ({ organisation, outcome }, doc, { occurredAt }) =>
    outcome === 'FILED' ? counting(doc, fact('casesFiledFromReports', organisation, occurredAt)) : doc,
  'intake.report-closed.v1': ({ organisation, closedAt }, doc) =>
    doc.followUp ? countingOnce(doc, fact('followUpDue', organisation, closedAt)) : doc,
  'intake.report-followed-up.v1': ({ organisation, followedUpAt }, doc) =>
    counts(doc, 'followUpDue') ? countingOnce(doc, fact('followedUp', organisation, followedUpAt)) : doc,

  'intake.consultation-registered.v1': (consultation, doc, meta) => {
    const { itemId: sourceId, number, organisation, channel, persons, registeredAt } = consultation;
    return counting(
      registered(doc, { kind: 'CONSULTATION', sourceId, number, organisation, channel }, meta),
      fact('consultations', organisation, registeredAt),
      fact('consultationPersons', organisation, registeredAt, persons),
    );
  },
};
