import { report } from '@12315/domain-intake';
import { eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { reportsFromEnforcementCases, reportsFromRouting } from './report-consumes';

type Data = Readonly<Record<string, unknown>>;
const meta = eventMeta();
const fixture = (type: string, more: object = {}): Data => ({ ...(fixturesOf(type)[0] as Data), ...more });
const heard = (type: string, more: object = {}) => reportsFromEnforcementCases.react[type]!(fixture(type, more), meta);

it('a dispatched report is assigned to the organ of the place', () => {
  const data = fixture('routing.report-dispatched.v1');
  const { reportId, dispatchId, target: organisation, receivedAt } = data;
  expect(reportsFromRouting.react['routing.report-dispatched.v1']!(data, meta)).toEqual([
    {
      to: reportId,
      command: { type: 'NoteReportAssignment', data: { reportId, dispatchId, organisation, receivedAt } },
    },
  ]);
  expect(reportsFromRouting.to).toBe(report.category);
});

describe('of a lead that is a report', () => {
  const mine = { source: 'REPORT', sourceId: 'r-1' };
  it('the filing of a case is noted', () => {
    const { caseId, filedAt: decidedAt } = fixture('enforcement-cases.case-filed.v1');
    expect(heard('enforcement-cases.case-filed.v1', mine)).toEqual([
      {
        to: 'r-1',
        command: { type: 'NoteFiling', data: { reportId: 'r-1', outcome: 'FILED', caseId, decidedAt } },
      },
    ]);
  });
  it('the declining is noted', () => {
    const { decidedAt } = fixture('enforcement-cases.filing-declined.v1');
    expect(heard('enforcement-cases.filing-declined.v1', mine)).toEqual([
      {
        to: 'r-1',
        command: { type: 'NoteFiling', data: { reportId: 'r-1', outcome: 'DECLINED', caseId: null, decidedAt } },
      },
    ]);
  });
  it('the result of the case is noted', () => {
    const { caseId, outcome, closedAt: caseClosedAt } = fixture('enforcement-cases.case-closed.v1');
    expect(heard('enforcement-cases.case-closed.v1', mine)).toEqual([
      {
        to: 'r-1',
        command: { type: 'NoteReportCaseResult', data: { reportId: 'r-1', caseId, outcome, caseClosedAt } },
      },
    ]);
  });
});

it.each(['case-filed', 'filing-declined', 'case-closed'])('of a lead from elsewhere %s is none of ours', (fact) =>
  expect(heard(`enforcement-cases.${fact}.v1`, { source: 'COMPLAINT', sourceId: 'c-1' })).toEqual([]),
);
