import { caseEventExamples as cases, interviewEventExamples as interviews } from '@12315/domain-enforcement-cases';
import { leadEventExamples as leads } from '@12315/domain-enforcement-cases';
import { httpSpec, onlyFor, wordsOf } from '@12315/platform/testing';
import { enforcementCases } from '../enforcement-cases.service';
import { titles } from '../enforcement-cases.titles';
import { CasesController } from './cases.controller';
import { InterviewsController } from './interviews.controller';
import { LeadsController } from './leads.controller';
import { LettersController } from './letters.controller';

const controllers = [LeadsController, CasesController, InterviewsController, LettersController];
const { givenStreams, givenNothing } = httpSpec(enforcementCases, { controllers, titles });
const jinghu = '340202D01';
const { CaseFiled: filed, PenaltyNotified: notified, DefenceReceived: defended, PenaltyDecided: decided } = cases;
const { caseId } = filed.data;
const { leadId } = leads.LeadRegistered.data;

const aCase = (...more: (typeof cases)[keyof typeof cases][]) =>
  givenStreams({ [`case-${caseId}`]: [filed, cases.InvestigationConcluded, cases.CaseReviewed, ...more] });

describe('the letters of a case', () => {
  it('hold the decision, with the party and what it was told before', async () => {
    const head = aCase(notified, defended).as('ORG_HEAD', jinghu);
    const { fine, confiscated, caseValue } = decided.data;
    await head
      .whenPost(`/cases/${caseId}/penalty`, { fine, confiscated, caseValue })
      .thenStatus(201)
      .andLetters('340202D01罚决〔2026〕0001号');
    const { body } = await head.whenGet(`/letters?matter=${caseId}`).thenStatus(200);
    const [{ id } = { id: '' }] = body['items'] as readonly { id: string }[];
    expect(wordsOf((await head.whenGet(`/letters/${id}/document`).thenStatus(200)).bytes)).toEqual([
      jinghu,
      '行政处罚决定书',
      '340202D01罚决〔2026〕0001号',
      `当事人：${filed.data.respondent!.name}`,
      `案由：${filed.data.cause}`,
      `违法事实：${notified.data.facts}`,
      `处罚依据：${notified.data.basis}`,
      '决定：给予行政处罚。',
      '罚款：8400.00元',
      '没收：1280.00元',
      jinghu,
      '（印章）',
      '二〇二六年五月六日',
      '文书格式：市场监管总局2021年行政处罚文书格式',
    ]);
  });
  it('tell the party before', () => {
    const { facts, basis, fine, confiscated } = notified.data;
    return aCase()
      .as('HANDLER', jinghu)
      .whenPost(`/cases/${caseId}/penalty-notice`, { facts, basis, fine, confiscated })
      .thenStatus(201)
      .andLetters('340202D01罚告〔2026〕0001号');
  });
  it('are issued with the filing of the case that a lead becomes, and without one', async () => {
    const { cause, category, officers } = filed.data;
    const lead = givenStreams({ [`lead-${leadId}`]: [leads.LeadRegistered] }).as('ORG_HEAD', jinghu);
    await lead
      .whenPost(`/leads/${leadId}/filing-decline`, { ground: 'MINOR_CORRECTED', reason: '已经改正，没有危害后果。' })
      .thenStatus(201)
      .andLetters('340202D01不立审〔2026〕0001号');
    const conditions = { evidence: true, punishable: true, jurisdiction: true, withinTime: true };
    const another = givenStreams({ [`lead-${leadId}`]: [leads.LeadRegistered] }).as('ORG_HEAD', jinghu);
    await another
      .whenPost(`/leads/${leadId}/filing`, { cause, category, officers, conditions })
      .thenStatus(201)
      .andLetters('340202D01立审〔2026〕0001号');
  });
});

it('the letter of an interview invites to it', () => {
  const { respondent, complaints, issues } = interviews.InterviewPlanned.data;
  return givenNothing()
    .as('HANDLER', jinghu)
    .whenPost('/interviews', { respondent, complaints, issues })
    .thenStatus(201)
    .andLetters('340202D01约通〔2026〕0001号');
});
it.each(['/letters', '/letters/x', '/letters/x/document'])('letters are for those whom the grants name: %s', (path) =>
  onlyFor(['HANDLER', 'ORG_HEAD', 'SUPERVISION_OFFICER', 'LEGAL_REVIEWER'], (role) =>
    givenStreams({}).as(role, jinghu).whenGet(path),
  ),
);
it('a letter is missing under another name', () =>
  givenNothing().as('HANDLER', jinghu).whenGet('/letters/x').thenProblem(404, 'case-letter.unknown'));
