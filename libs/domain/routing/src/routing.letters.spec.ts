import { lettersFrom } from '@12315/domain-letters/spec';
import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { assistanceEventExamples as assistances } from './assistance/assistance.examples';
import { dispatchEventExamples as dispatches } from './dispatch/dispatch.examples';
import { cityCentre } from './organisation/starting-organisations';
import { assistanceLetters, dispatchLetters } from './routing.letters';

const { DispatchIssued: issued, ReportDispatched: report } = dispatches;

describe('the centre’s letter to the organ with authority', () => {
  it('goes with a complaint and with a report, and with nothing else', () =>
    expect(lettersFrom(dispatchLetters, dispatches)).toEqual({
      DispatchIssued: {
        form: 'COMPLAINT_DISTRIBUTION',
        from: '340200C01 → 340202D01',
        matterId: issued.data.dispatchId,
        issuedAt: issued.data.issuedAt,
        lines: {
          投诉编号: issued.data.number,
          分送依据: '《市场监督管理投诉举报处理办法》第十三条第一款',
          说明: '被投诉人实际经营地：340202',
        },
      },
      ReportDispatched: {
        form: 'REPORT_DISTRIBUTION',
        from: '340200C01 → 340202D01',
        matterId: report.data.dispatchId,
        issuedAt: report.data.issuedAt,
        lines: {
          被举报人: report.data.respondentName,
          线索摘要: report.data.facts,
          分送依据: '《市场监督管理投诉举报处理办法》第二十九条',
          说明: '被举报行为发生地：340202',
        },
      },
    }));
  it.each([issued, report])('is not written where the organ had it all along, or the centre keeps it', (sent) => {
    const lettersOf = (more: object) =>
      match(dispatchLetters.react, { ...sent, data: { ...sent.data, ...more } } as typeof issued, eventMeta());
    expect(lettersOf({ receivedAt: instantOf('2026-05-05T01:00:00Z') })).toEqual([]);
    expect(lettersOf({ target: cityCentre })).toEqual([]);
  });
});

it('a designation is called one', () => {
  const designated = { ...issued, data: { ...issued.data, rule: 'DESIGNATED' } };
  expect(match(dispatchLetters.react, designated, eventMeta())[0]!.command.data.lines[1]!.text).toBe('指定处理机关');
});

describe('a request for assistance', () => {
  const asked = assistances.AssistanceRequested;
  it('is a letter that says who is asked, what for and until when', () =>
    expect(lettersFrom(assistanceLetters, assistances)).toEqual({
      AssistanceRequested: {
        form: 'ASSISTANCE_REQUEST',
        from: '340202D01',
        matterId: asked.data.assistanceId,
        issuedAt: asked.data.requestedAt,
        lines: {
          受函机关: asked.data.toName,
          来件编号: asked.data.reference,
          事项: asked.data.matter,
          协助请求: asked.data.request,
          回复期限: '至2026年5月26日止（《市场监督管理行政处罚程序规定》第四十五条）',
        },
      },
    }));
  it('says nothing of a time where the law of the day sets none', () => {
    const [order] = match(assistanceLetters.react, { ...asked, data: { ...asked.data, reply: null } }, eventMeta());
    expect(order!.command.data.lines.map(({ label }) => label)).not.toContain('回复期限');
  });
});
