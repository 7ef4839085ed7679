import { lettersFrom } from '@12315/domain-letters/spec';
import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { caseEventExamples as cases } from './case/case.examples';
import { caseLetters, interviewLetters, leadLetters } from './enforcement-cases.letters';
import { interviewEventExamples as interviews } from './interview/interview.examples';
import { leadEventExamples as leads } from './lead/lead.examples';

const from = '340202D01';
const { PenaltyNotified: notified, PenaltyDecided: decided, PenaltyWaived: waived, DecisionServed: served } = cases;

it('of a lead only that no case is filed is put on paper', () => {
  const { leadId: matterId, decidedAt: issuedAt, article, reason } = leads.FilingDeclined.data;
  expect(lettersFrom(leadLetters, leads)).toEqual({
    FilingDeclined: {
      form: 'FILING_DECLINED',
      from,
      matterId,
      issuedAt,
      lines: { 决定: '不予立案。', 不予立案情形: article, 理由: reason },
    },
  });
});

describe('of a case', () => {
  const { caseId: matterId, filedAt } = cases.CaseFiled.data;
  it('its filing, the notice, the decision and its service are put on paper, and nothing else', () =>
    expect(lettersFrom(caseLetters, cases)).toEqual({
      CaseFiled: {
        form: 'FILING',
        from,
        matterId,
        issuedAt: filedAt,
        lines: { 决定: '予以立案。', 办案期限: '至2026年8月4日止' },
      },
      PenaltyNotified: {
        form: 'PENALTY_NOTICE',
        from,
        matterId,
        issuedAt: notified.data.notifiedAt,
        lines: {
          违法事实: notified.data.facts,
          处罚依据: notified.data.basis,
          罚款: '11200.00元',
          没收: '1280.00元',
          陈述申辩期限: '至2026年5月12日止',
        },
      },
      PenaltyDecided: {
        form: 'PENALTY_DECISION',
        from,
        matterId,
        issuedAt: decided.data.decidedAt,
        lines: { 决定: '给予行政处罚。', 罚款: '8400.00元', 没收: '1280.00元' },
      },
      PenaltyWaived: {
        form: 'NO_PENALTY_DECISION',
        from,
        matterId,
        issuedAt: waived.data.decidedAt,
        lines: { 决定: '不予行政处罚。', 理由: waived.data.reason },
      },
      DecisionServed: {
        form: 'SERVICE_RETURN',
        from,
        matterId,
        issuedAt: served.data.servedAt,
        lines: { 送达方式: '直接送达', 送达日期: '2026年5月6日', 缴款期限: '至2026年5月21日止' },
      },
    }));

  const linesOf = (event: typeof notified | typeof served) =>
    match(caseLetters.react, event, eventMeta())[0]!.command.data.lines.map(({ label }) => label);
  it('a notice says nothing of money that is not asked, of a time and of a hearing that are not there', () => {
    const bare = { fine: 0, confiscated: 0, defence: null, hearingRight: null };
    expect(linesOf({ ...notified, data: { ...notified.data, ...bare } })).toEqual(['违法事实', '处罚依据']);
  });
  it('a notice says that there is a right to a hearing', () =>
    expect(
      linesOf({ ...notified, data: { ...notified.data, hearingRight: true, hearingArticle: '第五条' } }),
    ).toContain('听证'));
  it('a service says nothing of a day and a time that are not known', () =>
    expect(linesOf({ ...served, data: { ...served.data, effectiveOn: null, payment: null } })).toEqual(['送达方式']));
});

it('of an interview its plan is put on paper, and nothing else', () => {
  const { interviewId: matterId, plannedAt: issuedAt, complaints } = interviews.InterviewPlanned.data;
  expect(lettersFrom(interviewLetters, interviews)).toEqual({
    InterviewPlanned: {
      form: 'INTERVIEW_NOTICE',
      from,
      matterId,
      issuedAt,
      lines: { 约谈事项: '1.销售未经认证的电热水壶 2.拖延退货', 涉及投诉: complaints.join('、') },
    },
  });
});
