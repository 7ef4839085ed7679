import { reject } from '@12315/kernel';
import type { IncidentDecide } from './incident';
import { checkOpen, known } from './incident.state';

const isCount = (n: number, least: number): boolean => Number.isSafeInteger(n) && n >= least;

/** Who is helped, who has settled, and when it is over. */
export const settling: Pick<IncidentDecide, 'RecordRelief' | 'RecordGroupSettlement' | 'CloseIncident'> = {
  RecordRelief: ({ incidentId, reliefId, visits, words }, state, { occurredAt: recordedAt }) => {
    const { organisation, reliefs } = known(state, incidentId);
    if (reliefs.includes(reliefId)) return [];
    checkOpen(state, incidentId);
    if (!isCount(visits, 1)) return reject('invalid', 'incident.visits', `${visits}`);
    if (words.trim() === '') return reject('invalid', 'incident.words-missing', incidentId);
    return [{ type: 'ReliefRecorded', data: { incidentId, organisation, reliefId, visits, words, recordedAt } }];
  },

  RecordGroupSettlement: ({ incidentId, settlementId, persons, amount }, state, { occurredAt: reachedAt }) => {
    const { organisation, settlements, settled, persons: all } = known(state, incidentId);
    if (settlements.includes(settlementId)) return [];
    checkOpen(state, incidentId);
    if (!isCount(persons, 1)) return reject('invalid', 'incident.persons', `${persons}`);
    if (!isCount(amount, 0)) return reject('invalid', 'incident.amount', `${amount}`);
    if (settled + persons > all) return reject('conflict', 'incident.more-than-concerned', `${settled + persons}`);
    const data = { incidentId, organisation, settlementId, persons, amount, reachedAt };
    return [{ type: 'GroupSettlementReached', data }];
  },

  CloseIncident: ({ incidentId, reason }, state, { occurredAt: closedAt }) => {
    const { organisation, persons, settled, amount, ...incident } = known(state, incidentId);
    if (incident.status === 'closed' && incident.closedFor === reason) return [];
    checkOpen(state, incidentId);
    if (!incident.deputyTold) return reject('conflict', 'incident.deputy-not-told', incidentId);
    if (reason !== null && reason.trim() === '') return reject('invalid', 'incident.reason-missing', incidentId);
    if (reason === null && settled < persons) return reject('conflict', 'incident.unsettled', `${persons - settled}`);
    return [{ type: 'IncidentClosed', data: { incidentId, organisation, persons, settled, amount, reason, closedAt } }];
  },
};
