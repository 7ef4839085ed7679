import type { ComplaintRegistered } from './complaint.events';
import { complaintEventExamples as events } from './complaint.examples';

/** What specs of the complaint begin with: one history for each state. */
const { ComplaintRegistered: registered, ComplaintAssigned: assigned, ComplaintAccepted: accepted } = events;
const { ComplaintSettled: agreed, AgreementPerformanceNoted: performed, ResultNotified: notified } = events;
const { ComplaintTakenUp: takenUp, ComplaintMediationTerminated: terminated } = events;

export const station = '340202T03';
export const association = '340202A01';
const at = (organisation: string, handling: 'ONSITE' | 'ASSOCIATION'): ComplaintRegistered => ({
  ...registered,
  data: { ...registered.data, organisation, handling },
});
export const onSpot = at(station, 'ONSITE');
export const atAssociation = at(association, 'ASSOCIATION');

export const selfSettled = {
  ...agreed,
  data: { ...agreed.data, by: 'SELF', mediationId: null, agreed: 29_900, recovered: 29_900 },
} as const;
export const closedAs = (data: Partial<(typeof events)['ComplaintClosed']['data']>) => ({
  ...events.ComplaintClosed,
  data: { ...events.ComplaintClosed.data, ...data },
});
const isAccepted = [registered, assigned, accepted] as const;
const isMediated = [...isAccepted, agreed, performed] as const;
const isEscalated = [onSpot, takenUp, events.ComplaintEscalated] as const;

/** Every state there is, by how it was reached. */
export const histories = {
  'not there': [],
  registered: [registered],
  assigned: [registered, assigned],
  accepted: isAccepted,
  refused: [registered, assigned, events.ComplaintRefused],
  withdrawn: [registered, events.ComplaintWithdrawn],
  'withdrawn after acceptance': [...isAccepted, events.ComplaintWithdrawn],
  'registered on the spot': [onSpot],
  'registered at an association': [atAssociation],
  'taken up': [onSpot, takenUp],
  'taken up, mediated in vain': [onSpot, takenUp, terminated],
  'settled on the spot': [onSpot, events.SettledOnSite, closedAs({ result: 'ON_SITE' })],
  'declined by the association': [atAssociation, events.AssociationDeclined, closedAs({ result: 'DECLINED' })],
  escalated: isEscalated,
  'accepted after the escalation': [...isEscalated, assigned, accepted],
  agreed: [...isAccepted, agreed],
  performed: isMediated,
  'settled by themselves': [...isAccepted, selfSettled],
  terminated: [...isAccepted, terminated],
  notified: [...isMediated, notified],
  closed: [...isMediated, notified, events.ComplaintClosed],
  'followed up': [...isMediated, notified, events.ComplaintClosed, events.ComplaintFollowedUp],
  archived: [...isMediated, notified, events.ComplaintClosed, events.ComplaintFollowedUp, events.ComplaintArchived],
} as const;
export type Stage = keyof typeof histories;
/** The states named, with their histories, for a table of a spec. */
export const stages = (...names: readonly Stage[]) => names.map((name) => [name, histories[name]] as const);
