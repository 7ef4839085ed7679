import { eventMeta } from '@12315/kernel/spec';
import { uuid5 } from '@12315/platform';
import { fixturesOf } from '@12315/platform/testing';
import { fromIntake, fromSampling } from './consumes';

const [tested] = fixturesOf('sampling.sample-tested.v1') as [{ sampleId: string; organisation: string }];
const [raised] = fixturesOf('intake.enforcement-lead-raised.v1') as [{ leadId: string; complaintId: string }];
const ordersOf = ({ react }: typeof fromIntake, type: string, data: object) => react[type]!(data, eventMeta());

describe('what other services find', () => {
  it('in a complaint is the lead that was named there', () =>
    expect(ordersOf(fromIntake, 'intake.enforcement-lead-raised.v1', raised)).toMatchObject([
      {
        to: raised.leadId,
        command: { data: { leadId: raised.leadId, source: 'COMPLAINT', sourceId: raised.complaintId } },
      },
    ]));
  it('in a failed sample is a lead with an id of its own, the same each time', () => {
    const leadId = uuid5(tested.sampleId, 'lead');
    expect(leadId).not.toBe(tested.sampleId);
    expect(ordersOf(fromSampling, 'sampling.sample-tested.v1', tested)).toStrictEqual([
      {
        to: leadId,
        command: {
          type: 'RegisterLead',
          data: {
            leadId,
            source: 'SAMPLING',
            sourceId: tested.sampleId,
            organisation: tested.organisation,
            facts: '检验报告WZJ-2026-0506不合格:泄漏电流',
            discoveredAt: '2026-05-06T01:00:00.000Z',
          },
        },
      },
    ]);
  });
  it('in a sample that passed is nothing', () =>
    expect(ordersOf(fromSampling, 'sampling.sample-tested.v1', { ...tested, result: 'PASS' })).toStrictEqual([]));
});
