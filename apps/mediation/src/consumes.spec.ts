import { eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { afterEscalation, fromIntake } from './consumes';

const [accepted, acceptedWithParties] = fixturesOf('intake.complaint-accepted.v1') as readonly [object, object];
const ordersOf = (type: string, more: object = {}, [data] = fixturesOf(type) as readonly [object]) =>
  fromIntake.react[type]!({ ...data, ...more }, eventMeta());
const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const authoritys = 'd1b984fd-8e62-5f78-b85f-64abbbf34334';
const now = '2026-05-06T01:00:00.000Z';
const header = {
  number: '340200C01202605060001C1',
  itemId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001',
  personId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003',
  complainantName: 'v1.5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003.bm9uY2Utb2YtMTJi.c2VhbGVkLW5hbWUtMTZieXRldGFn',
  respondentName: '芜湖市镜湖区赭山家电商行',
  claim: '退货退款',
};

describe('what intake tells of a complaint', () => {
  const opens = (mediationId: string, more: object = {}) => [
    {
      to: mediationId,
      command: {
        type: 'OpenMediation',
        data: { mediationId, complaintId, organisation: '340202D01', acceptedAt: now, ...more },
      },
    },
  ];
  const acceptance = (more: object, told = accepted) => ordersOf('intake.complaint-accepted.v1', more, [told]);

  it('opens its mediation when it is accepted and mediation was asked for', () => {
    expect(acceptance({ mediationAsked: true })).toStrictEqual(opens(complaintId));
    expect(acceptance({ mediationAsked: false })).toStrictEqual([]);
  });
  it('says who complains of whom, and what for, the name still sealed', () => {
    expect(acceptance({}, acceptedWithParties)).toStrictEqual(opens(complaintId, { header }));
    const { complainantName: _name, ...nameless } = acceptedWithParties as Record<string, unknown>;
    expect(acceptance({}, nameless)).toStrictEqual(
      opens(complaintId, { header: { ...header, complainantName: null } }),
    );
  });
  it('opens another mediation when it came to the authority from where it arose', () => {
    expect(acceptance({ escalated: true })).toStrictEqual(opens(authoritys));
    expect(afterEscalation(complaintId)).toBe(authoritys);
  });
  it('opens a mediation where it arose when it is taken up there', () => {
    const data = { mediationId: complaintId, complaintId, kind: 'STATION', organisation: '340202T03', header };
    expect(ordersOf('intake.complaint-taken-up.v1')).toStrictEqual([
      { to: complaintId, command: { type: 'OpenLocalMediation', data: { ...data, takenUpAt: now } } },
    ]);
  });
  it('ends the mediation where it arose when it goes on to the authority', () =>
    expect(ordersOf('intake.complaint-escalated.v1')).toStrictEqual([
      { to: complaintId, command: { type: 'NoteEscalation', data: { mediationId: complaintId, escalatedAt: now } } },
    ]));
  it('is noted by whichever mediation it has when it is withdrawn', () =>
    expect(ordersOf('intake.complaint-withdrawn.v1')).toStrictEqual(
      [complaintId, authoritys].map((mediationId) => ({
        to: mediationId,
        command: { type: 'NoteWithdrawal', data: { mediationId, withdrawnAt: now } },
      })),
    ));
  it('is noted by whichever mediation it has when the sides settled it themselves', () => {
    expect(ordersOf('intake.complaint-settled.v1', { by: 'SELF' })).toStrictEqual(
      [complaintId, authoritys].map((mediationId) => ({
        to: mediationId,
        command: { type: 'NoteSelfSettlement', data: { mediationId, settledAt: now } },
      })),
    );
    expect(ordersOf('intake.complaint-settled.v1', { by: 'MEDIATION' })).toStrictEqual([]);
  });
});
