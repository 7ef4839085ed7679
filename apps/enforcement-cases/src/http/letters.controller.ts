import { about, lettersController } from '@12315/platform';
import { caseList, type ListedCase } from '../views/case-list.view';
import { interviewList, type ListedInterview } from '../views/interview-list.view';
import { leadList, type ListedLead } from '../views/lead-list.view';
import { letters, organisations } from '../views/letters.view';

const ofLead = about<ListedLead>(leadList, ({ respondent, facts }) => ({ 当事人: respondent?.name, 案源事实: facts }));
const ofCase = about<ListedCase>(caseList, ({ respondent, cause }) => ({ 当事人: respondent?.name, 案由: cause }));
/** With what the party was told before it. */
const ofPenalty = about<ListedCase>(caseList, ({ respondent, cause, notice }) => ({
  当事人: respondent?.name,
  案由: cause,
  违法事实: notice?.facts,
  处罚依据: notice?.basis,
}));
const ofInterview = about<ListedInterview>(interviewList, ({ respondent }) => ({ 被约谈人: respondent?.name }));

/** 案件文书. */
export const LettersController = lettersController({
  action: 'ReadCaseLetters',
  letters,
  organisations: organisations.view.name,
  about: {
    FILING_DECLINED: ofLead,
    FILING: ofCase,
    PENALTY_NOTICE: ofCase,
    PENALTY_DECISION: ofPenalty,
    NO_PENALTY_DECISION: ofCase,
    SERVICE_RETURN: ofCase,
    INTERVIEW_NOTICE: ofInterview,
  },
});
