import { type ReportEvent, reportEventExamples as events } from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { type ListedReport, reportList } from './report-list.view';

const {
  ReportRegistered: registered,
  ReportNumbered: numbered,
  ReportAssigned: assigned,
  ReportFilingNoted: filed,
  ReporterNotified: told,
  ReportCaseResultNoted: resulted,
  ReportClosed: closed,
  ReportFollowedUp: followedUp,
  ReportArchived: archived,
  ReporterIdentityViewed: viewed,
} = events;
const shown = (...history: ReportEvent[]) => documentOf(reportList.view, ...history) as ListedReport;
const at = '2026-05-06T01:00:00.000Z';

const isRegistered = {
  number: null,
  organisation: '340200C01',
  status: 'REGISTERED',
  named: true,
  respondent: { name: '芜湖市镜湖区赭山食品商行', uscc: null },
  objectCode: '101',
  problemCode: '0201',
  actArea: '340202',
  facts: '该商行货架上销售超过保质期的袋装食品，并更改生产日期标签。',
  channel: 'PHONE',
  receivedAt: '2026-05-06T00:58:00.000Z',
  registeredAt: at,
  filing: null,
  dueOn: null,
  clock: null,
  notice: null,
  caseResult: null,
  outcome: null,
  closedAt: null,
  followUp: null,
  archivedAt: null,
  looks: [],
};

describe('a listed report', () => {
  it('says what is reported, of whom and where, and not with what it came', () =>
    expect(shown(registered)).toStrictEqual(isRegistered));
  it('has its number and then the organ that it is assigned to', () =>
    expect(shown(registered, numbered, assigned)).toStrictEqual({
      ...isRegistered,
      number: '340200C01R202605060001',
      organisation: '340202D01',
      status: 'ASSIGNED',
    }));
  it('does not fall back when the assignment is heard after the decision', () =>
    expect(shown(registered, filed, assigned).status).toBe('FILED'));
  it('shows until when the reporter is told, and counted how', () => {
    const { status, filing, dueOn, clock } = shown(registered, assigned, filed);
    expect({ status, filing, dueOn }).toStrictEqual({
      status: 'FILED',
      filing: { outcome: 'FILED', caseId: filed.data.caseId, decidedAt: at },
      dueOn: '2026-05-12',
    });
    expect([clock?.state, clock?.dueOn, clock?.explained.length]).toStrictEqual(['RUNNING', '2026-05-12', 7]);
  });
  it.each([
    ['DUE_SOON', events.ReporterNoticeDueSoon],
    ['OVERDUE', events.ReporterNoticeOverdue],
    ['STOPPED', told],
  ] as const)('has a clock that is %s', (state, event) =>
    expect(shown(registered, assigned, filed, event).clock?.state).toBe(state),
  );
  it('has no clock where nobody is told', () => {
    const { dueOn, clock } = shown(registered, assigned, { ...filed, data: { ...filed.data, notice: null } });
    expect([dueOn, clock]).toStrictEqual([null, null]);
  });
  it('goes its way to the archive', () => {
    const { clock: _clock, ...rest } = shown(registered, assigned, filed, told, resulted, closed, followedUp, archived);
    const { clock: _none, ...before } = isRegistered;
    expect(rest).toStrictEqual({
      ...before,
      organisation: '340202D01',
      status: 'ARCHIVED',
      filing: { outcome: 'FILED', caseId: filed.data.caseId, decidedAt: at },
      notice: { manner: 'PHONE', at, onTime: true },
      caseResult: 'PENALTY',
      outcome: 'PENALTY',
      closedAt: at,
      followUp: { satisfied: true, score: 5, reason: null, at },
      archivedAt: at,
    });
  });
  it('says who looked at the reporter, and not why', () =>
    expect(shown(registered, viewed).looks).toStrictEqual([{ by: 'officer-7', at }]));
});

it('shows nothing that is sealed to anybody', () => expect(reportList.sensitive).toStrictEqual({}));
