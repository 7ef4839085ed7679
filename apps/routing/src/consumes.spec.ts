import { eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { fromIntake } from './consumes';

const { react } = fromIntake;
const ordersOf = (type: string, data: object) => react[type]!(data, eventMeta({ id: 'fact-1' }));

const registered = fixturesOf('intake.complaint-registered.v1')[0] as Readonly<Record<string, unknown>>;
const escalated = fixturesOf('intake.complaint-escalated.v1')[0] as Readonly<Record<string, unknown>>;
const report = fixturesOf('intake.report-registered.v1')[0] as Readonly<Record<string, unknown>>;
const overdue = fixturesOf('intake.acceptance-overdue.v1')[0] as Readonly<Record<string, unknown>>;

describe('what intake tells', () => {
  const { complaintId, number, organisation, receivedAt, seller } = registered;
  const issue = (receivedAt: unknown, about: Readonly<Record<string, unknown>> = registered) => [
    {
      to: about['complaintId'],
      command: {
        type: 'IssueDispatch',
        data: {
          dispatchId: about['complaintId'],
          complaintId: about['complaintId'],
          number: about['number'],
          organisation: about['organisation'],
          receivedAt,
          seller: about['seller'],
        },
      },
    },
  ];

  it('of a complaint for the authority dispatches it', () => {
    expect(
      ordersOf('intake.complaint-registered.v1', { complaintId, number, organisation, receivedAt, seller }),
    ).toEqual(issue(receivedAt));
    expect(ordersOf('intake.complaint-registered.v1', { ...registered, handling: 'AUTHORITY' })).toEqual(
      issue(receivedAt),
    );
  });
  it.each(['ONSITE', 'ASSOCIATION'])('of a complaint handled %s dispatches nothing', (handling) =>
    expect(ordersOf('intake.complaint-registered.v1', { ...registered, handling })).toEqual([]),
  );
  it('of an escalated complaint dispatches it, as received when it was escalated', () =>
    expect(ordersOf('intake.complaint-escalated.v1', escalated)).toEqual(issue(escalated['escalatedAt'], escalated)));
  it('of a report dispatches it, with nothing of who made it', () => {
    const { reportId, organisation, receivedAt, actArea, facts, respondentName } = report;
    const data = { dispatchId: reportId, reportId, organisation, receivedAt, actArea, facts, respondentName };
    expect(ordersOf('intake.report-registered.v1', report)).toStrictEqual([
      { to: reportId, command: { type: 'DispatchReport', data } },
    ]);
  });
  it('of overdue acceptance names the fact for which somebody answers', () => {
    const { complaintId, dueOn } = overdue;
    expect(ordersOf('intake.acceptance-overdue.v1', overdue)).toStrictEqual([
      {
        to: complaintId,
        command: { type: 'NoteAcceptanceOverdue', data: { dispatchId: complaintId, eventId: 'fact-1', dueOn } },
      },
    ]);
  });
});
