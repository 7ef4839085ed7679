import { eventMeta } from '@12315/kernel/spec';
import { uuid5 } from '@12315/platform';
import { fixturesOf } from '@12315/platform/testing';
import { fromIntake, fromRouting, fromSampling } from './consumes';

const [tested] = fixturesOf('sampling.sample-tested.v1') as [{ sampleId: string; organisation: string }];
const [raised] = fixturesOf('intake.enforcement-lead-raised.v1') as [{ leadId: string; complaintId: string }];
const [dispatched] = fixturesOf('routing.report-dispatched.v1') as [Record<'reportId' | 'target', string>];
const ordersOf = ({ react }: typeof fromIntake, type: string, data: object) => react[type]!(data, eventMeta());

describe('what other services find', () => {
  it('in a complaint is the lead that was named there', () =>
    expect(ordersOf(fromIntake, 'intake.enforcement-lead-raised.v1', raised)).toMatchObject([
      {
        to: raised.leadId,
        command: { data: { leadId: raised.leadId, source: 'COMPLAINT', sourceId: raised.complaintId } },
      },
    ]));
  it('in a complaint may be found by a station or an association, and name who is suspected', () =>
    expect(
      ordersOf(fromIntake, 'intake.enforcement-lead-raised.v1', {
        ...raised,
        source: 'STATION',
        respondentName: '丰收粮油店',
      }),
    ).toMatchObject([{ command: { data: { source: 'STATION', respondent: { name: '丰收粮油店' } } } }]));
  it('in a report is a lead of the organ it was dispatched to, from its receipt there', () => {
    const leadId = uuid5(dispatched.reportId, 'lead');
    const { facts, respondentName, receivedAt } = dispatched as Record<string, string>;
    expect(ordersOf(fromRouting, 'routing.report-dispatched.v1', dispatched)).toStrictEqual([
      {
        to: leadId,
        command: {
          type: 'RegisterLead',
          data: {
            leadId,
            source: 'REPORT',
            sourceId: dispatched.reportId,
            organisation: dispatched.target,
            facts,
            discoveredAt: receivedAt,
            respondent: { name: respondentName },
          },
        },
      },
    ]);
  });
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
