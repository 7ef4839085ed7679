import { eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { fromIntake } from './consumes';

const ordersOf = (type: string, more: object = {}) =>
  fromIntake.react[type]!({ ...(fixturesOf(type)[0] as object), ...more }, eventMeta());
const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';

describe('what intake tells of a complaint', () => {
  it('opens its mediation when it is accepted and mediation was asked for', () => {
    const data = {
      mediationId: complaintId,
      complaintId,
      organisation: '340202D01',
      acceptedAt: '2026-05-06T01:00:00.000Z',
    };
    expect(ordersOf('intake.complaint-accepted.v1', { mediationAsked: true })).toStrictEqual([
      { to: complaintId, command: { type: 'OpenMediation', data } },
    ]);
    expect(ordersOf('intake.complaint-accepted.v1', { mediationAsked: false })).toStrictEqual([]);
  });
  it('is noted by its mediation when it is withdrawn', () =>
    expect(ordersOf('intake.complaint-withdrawn.v1')).toStrictEqual([
      {
        to: complaintId,
        command: {
          type: 'NoteWithdrawal',
          data: { mediationId: complaintId, withdrawnAt: '2026-05-06T01:00:00.000Z' },
        },
      },
    ]));
});
