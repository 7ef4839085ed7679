import { eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { fromIntake } from './consumes';

const type = 'intake.complaint-registered.v1';
const complaint = fixturesOf(type)[0] as { complaintId: string; receivedAt: string };
const ordersFor = (more: object = {}) => fromIntake.react[type]!({ ...complaint, ...more }, eventMeta());

describe('a registered complaint', () => {
  it('is one more about its object and problem, for the city to look at', () => {
    const { complaintId, receivedAt } = complaint;
    expect(ordersFor({ organisation: '340202D01', objectCode: '11703', problemCode: '0201' })).toStrictEqual([
      {
        to: '117-02',
        command: {
          type: 'NoteComplaint',
          data: {
            hotspotId: '117-02',
            complaintId,
            organisation: '340200C01',
            objectCode: '117',
            problemCode: '02',
            receivedAt,
          },
        },
        // It goes back to no item: an item's dossier has nothing of it.
        correlation: 'hotspot-117-02',
      },
    ]);
  });
  it.each([
    ['without a class of objects', { objectCode: '无' }],
    ['without a class of problems', { problemCode: '1' }],
  ])('is about nothing in particular %s', (_, more) => expect(ordersFor(more)).toStrictEqual([]));
});
