import type { IntakeEvents } from '@12315/contracts';
import type { Instant } from '@12315/kernel';
import { classOf, counting, countingOnce, counts, fact, type Matter, registered } from './matter';
import type { ToldOf } from './told-of';

/** A late decision adds nothing here: the clock has counted it as due when the period had passed. */
const checkedOnTime = (organisation: string, at: Instant, onTime: boolean) =>
  onTime ? [fact('initialCheckDue', organisation, at), fact('initialCheckOnTime', organisation, at)] : [];

const closed = (doc: Matter, organisation: string, at: Instant, onTime: boolean): Matter => {
  const due = countingOnce(counting(doc, fact('closed', organisation, at)), fact('closureDue', organisation, at));
  const done = onTime ? counting(due, fact('closedOnTime', organisation, at)) : due;
  return doc.followUp ? counting(done, fact('followUpDue', organisation, at)) : done;
};

/** 投诉, from its registration to its follow-up. */
export const complaintMatters = {
  'intake.complaint-registered.v1': (complaint, doc, meta) => {
    const { number, organisation, objectCode, channel, disputedAmount, receivedAt, registeredAt, handling } = complaint;
    const known = { kind: 'COMPLAINT', number, organisation, class: classOf(objectCode), channel } as const;
    const disputed = counting(
      registered(doc, known, meta),
      fact('disputed', organisation, registeredAt, disputedAmount),
    );
    return (handling ?? 'AUTHORITY') === 'AUTHORITY'
      ? disputed
      : counting(disputed, fact('receivedLocally', organisation, receivedAt));
  },
  // Dispatched by the centre: all of these are followed up.
  'intake.complaint-assigned.v1': ({ organisation, receivedAt }, doc) =>
    counting({ ...doc, organisation, followUp: true }, fact('received', organisation, receivedAt)),
  'intake.complaint-accepted.v1': ({ organisation, acceptedAt, onTime }, doc) =>
    counting(doc, fact('accepted', organisation, acceptedAt), ...checkedOnTime(organisation, acceptedAt, onTime)),
  'intake.complaint-refused.v1': ({ organisation, refusedAt, onTime }, doc) =>
    counting(doc, fact('refused', organisation, refusedAt), ...checkedOnTime(organisation, refusedAt, onTime)),
  'intake.acceptance-overdue.v1': ({ organisation }, doc, { occurredAt }) =>
    counting(doc, fact('overdue', organisation, occurredAt), fact('initialCheckDue', organisation, occurredAt)),

  'intake.complaint-taken-up.v1': ({ organisation, takenUpAt }, doc) =>
    counting(
      { ...doc, organisation },
      fact('takenUp', organisation, takenUpAt),
      fact('accepted', organisation, takenUpAt),
    ),
  'intake.complaint-settled-on-site.v1': ({ organisation, recovered, settledAt }, doc) => {
    const settled = counting(
      doc,
      fact('settledOnSite', organisation, settledAt),
      fact('recovered', organisation, settledAt, recovered),
    );
    return counts(doc, 'takenUp') ? settled : counting(settled, fact('accepted', organisation, settledAt));
  },
  'intake.association-declined.v1': ({ organisation, declinedAt }, doc) =>
    counting(doc, fact('declined', organisation, declinedAt)),
  // What a mediation obtained is counted when its agreement is performed.
  'intake.complaint-settled.v1': ({ organisation, by, recovered, settledAt }, doc) =>
    by === 'SELF'
      ? counting(
          doc,
          fact('selfSettled', organisation, settledAt),
          fact('recovered', organisation, settledAt, recovered),
        )
      : doc,
  // What was declined was never accepted, and no share of what was.
  'intake.complaint-closed.v1': ({ organisation, result, closedAt, onTime }, doc) =>
    result === 'DECLINED' ? doc : closed(doc, organisation, closedAt, onTime),
  'intake.complaint-followed-up.v1': ({ organisation, followedUpAt }, doc) =>
    counts(doc, 'followUpDue') ? countingOnce(doc, fact('followedUp', organisation, followedUpAt)) : doc,
} satisfies ToldOf<IntakeEvents>;
