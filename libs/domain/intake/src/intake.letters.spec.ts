import { lettersFrom } from '@12315/domain-letters/spec';
import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { complaintEventExamples as complaints } from './complaint/complaint.examples';
import { complaintLetters, reportLetters } from './intake.letters';
import { reportEventExamples as reports } from './report/report.examples';

const { ComplaintAccepted: accepted, ComplaintRefused: refused } = complaints;

describe('of a complaint', () => {
  it('its acceptance is told, and its refusal with ground, reason and the other ways; nothing else', () =>
    expect(lettersFrom(complaintLetters, complaints)).toEqual({
      ComplaintAccepted: {
        form: 'COMPLAINT_ACCEPTANCE',
        from: '340202D01',
        matterId: accepted.data.complaintId,
        issuedAt: accepted.data.acceptedAt,
        lines: { 决定: '经核对，予以受理。', 调解: '双方同意的，将依法组织调解。' },
      },
      ComplaintRefused: {
        form: 'COMPLAINT_REFUSAL',
        from: '340202D01',
        matterId: refused.data.complaintId,
        issuedAt: refused.data.refusedAt,
        lines: {
          决定: '经核对，不予受理。',
          不予受理情形: refused.data.article,
          理由: refused.data.reason,
          其他解决途径: refused.data.otherWays.join('；'),
        },
      },
    }));
  const linesOf = (event: typeof accepted | typeof refused) =>
    match(complaintLetters.react, event, eventMeta())[0]!.command.data.lines.map(({ label }) => label);
  it('nothing is said of a mediation that nobody asked for', () =>
    expect(linesOf({ ...accepted, data: { ...accepted.data, mediationAsked: false } })).toEqual(['决定']));
  it('nothing is said of other ways where the law of the day named none', () =>
    expect(linesOf({ ...refused, data: { ...refused.data, otherWays: [] } })).toEqual([
      '决定',
      '不予受理情形',
      '理由',
    ]));
});

it('of a report the notice to its reporter is put on paper, which does not say who that is; nothing else', () =>
  expect(lettersFrom(reportLetters, reports)).toEqual({
    ReporterNotified: {
      form: 'REPORT_RESULT',
      from: '340202D01',
      matterId: reports.ReporterNotified.data.reportId,
      issuedAt: reports.ReporterNotified.data.notifiedAt,
      lines: { 告知事项: '对举报线索是否立案的决定。' },
    },
  }));
