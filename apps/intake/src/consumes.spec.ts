import { eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { fromEnforcementCases, fromMediation, fromRouting } from './consumes';

const complaintId = 'complaint-9';
const at = '2026-05-20T01:00:00.000Z';
const told = (from: typeof fromMediation, type: string, more: object) =>
  from.react[type]!({ ...(fixturesOf(type)[0] as object), ...more }, eventMeta());
const order = (type: string, data: object) => [{ to: complaintId, command: { type, data } }];

describe('what routing tells', () => {
  it('assigns the complaint from its receipt on', () =>
    expect(
      told(fromRouting, 'routing.dispatch-issued.v1', {
        complaintId,
        dispatchId: 'd-1',
        target: '340202D01',
        receivedAt: at,
      }),
    ).toStrictEqual(
      order('NoteAssignment', { complaintId, dispatchId: 'd-1', organisation: '340202D01', receivedAt: at }),
    ));
});

describe('what mediation tells', () => {
  const about = { complaintId, mediationId: 'mediation-9' };
  it('is an agreement, with cash and value in kind together', () =>
    expect(
      told(fromMediation, 'mediation.agreement-reached.v1', {
        ...about,
        cashAmount: 20_000,
        inKindValue: 9_900,
        onTime: false,
        reachedAt: at,
      }),
    ).toStrictEqual(order('NoteAgreement', { ...about, agreed: 29_900, onTime: false, at })));
  it('is that the agreement was performed', () =>
    expect(
      told(fromMediation, 'mediation.agreement-performed.v1', { ...about, recovered: 29_900, performedAt: at }),
    ).toStrictEqual(order('NotePerformance', { ...about, performed: true, recovered: 29_900, at })));
  it('is that the agreement was broken: nothing was recovered', () =>
    expect(told(fromMediation, 'mediation.agreement-breached.v1', { ...about, breachedAt: at })).toStrictEqual(
      order('NotePerformance', { ...about, performed: false, recovered: 0, at }),
    ));
  it('is that it ended without agreement', () =>
    expect(
      told(fromMediation, 'mediation.mediation-terminated.v1', {
        ...about,
        ground: 'DECLARED_NO_AGREEMENT',
        onTime: true,
        terminatedAt: at,
      }),
    ).toStrictEqual(order('NoteMediationEnd', { ...about, ground: 'DECLARED_NO_AGREEMENT', onTime: true, at })));
  it('is that a side refused', () =>
    expect(told(fromMediation, 'mediation.mediation-refused.v1', { ...about, refusedAt: at })).toStrictEqual(
      order('NoteMediationEnd', { ...about, ground: 'ABSENT_OR_REFUSED', onTime: null, at }),
    ));
  it.each([
    ['terminated', { ground: 'WITHDRAWN_OR_SELF_SETTLED', terminatedAt: at }],
    ['refused', { refusedAt: at }],
  ])('was about the complaint of the same id when it did not name it: %s', (what, more) => {
    const old = { mediationId: complaintId, complaintId: undefined, onTime: undefined, ...more };
    const ground = what === 'refused' ? 'ABSENT_OR_REFUSED' : 'WITHDRAWN_OR_SELF_SETTLED';
    expect(told(fromMediation, `mediation.mediation-${what}.v1`, old)).toStrictEqual(
      order('NoteMediationEnd', { complaintId, mediationId: complaintId, ground, onTime: null, at }),
    );
  });
});

describe('what enforcement tells', () => {
  const found = { sourceId: complaintId, leadId: 'lead-9' };
  it.each(['COMPLAINT', 'STATION', 'ASSOCIATION'])('comes back to the complaint: %s', (source) => {
    expect(
      told(fromEnforcementCases, 'enforcement-cases.case-closed.v1', {
        ...found,
        source,
        caseId: 'case-9',
        outcome: 'NO_PENALTY',
        closedAt: at,
      }),
    ).toStrictEqual(
      order('NoteCaseResult', { complaintId, leadId: 'lead-9', caseId: 'case-9', outcome: 'NO_PENALTY', at }),
    );
    expect(
      told(fromEnforcementCases, 'enforcement-cases.filing-declined.v1', { ...found, source, decidedAt: at }),
    ).toStrictEqual(order('NoteCaseResult', { complaintId, leadId: 'lead-9', caseId: null, outcome: 'DECLINED', at }));
  });
  it.each(['INSPECTION', 'SAMPLING', 'REPORT', 'SUPERIOR'])(
    'is no complaint’s where the lead came from %s',
    (source) => {
      expect(told(fromEnforcementCases, 'enforcement-cases.case-closed.v1', { ...found, source })).toStrictEqual([]);
      expect(told(fromEnforcementCases, 'enforcement-cases.filing-declined.v1', { ...found, source })).toStrictEqual(
        [],
      );
    },
  );
});
