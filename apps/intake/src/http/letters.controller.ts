import type { FilingOutcome } from '@12315/domain-intake';
import { about, lettersController } from '@12315/platform';
import type { ListedComplaint } from '../views/complaint-list.document';
import { complaintList } from '../views/complaint-list.view';
import { letters, organisations } from '../views/letters.view';
import { type ListedReport, reportList } from '../views/report-list.view';

const ofComplaint = about<ListedComplaint>(complaintList, ({ number, complainant, respondent, claim }) => ({
  投诉编号: number,
  投诉人: complainant?.name,
  被投诉人: respondent?.name,
  投诉请求: claim,
}));

const filings: Readonly<Record<FilingOutcome, string>> = { FILED: '予以立案', DECLINED: '不予立案' };
/** Not a word of the reporter: who delivers it has opened the name at the report, and left a trace. */
const ofReport = about<ListedReport>(reportList, ({ number, respondent, filing }) => ({
  举报编号: number,
  被举报人: respondent?.name,
  处理决定: filing && filings[filing.outcome],
}));

/** 登记环节文书. */
export const LettersController = lettersController({
  action: 'ReadIntakeLetters',
  letters,
  organisations: organisations.view.name,
  about: { COMPLAINT_ACCEPTANCE: ofComplaint, COMPLAINT_REFUSAL: ofComplaint, REPORT_RESULT: ofReport },
});
