import { jinghu } from '../bodies';
import { eventually } from '../waiting';
import type { World } from './world';

/** What the routes of enforcement-cases are asked about, beside the matters that every service has. */
export interface EnforcementCasesMatters {
  readonly pausedLead: string;
  readonly decidedLead: string;
  /** For the valid requests at the end, one each. */
  readonly toPause: string;
  readonly toFile: string;
  readonly toDecline: string;
  readonly filedCase: string;
  readonly caseInReview: string;
  readonly proposedCase: string;
  readonly notifiedCase: string;
  readonly heardCase: string;
  readonly toWaive: string;
  readonly decidedCase: string;
  /** For a decision that is published, whatever becomes of the other. */
  readonly penalisedCase: string;
  readonly servedCase: string;
  readonly paidCase: string;
  readonly interview: string;
  readonly heldInterview: string;
  readonly promisedInterview: string;
}

export const filing = {
  cause: '销售超过保质期的食品',
  category: 'FOOD_SAFETY',
  officers: ['handler-a', 'handler-b'],
  conditions: { evidence: true, punishable: true, jurisdiction: true, withinTime: true },
};
export const notice = {
  facts: '销售超过保质期的食品三件',
  basis: '《中华人民共和国食品安全法》第一百二十四条',
  fine: 500_000,
  confiscated: 12_000,
  respondentKind: 'ENTITY',
};
export const penalty = { fine: 400_000, confiscated: 12_000, caseValue: 36_000 };
export const interviewPlan = {
  respondent: { name: '芜湖市镜湖区丰收粮油店' },
  complaints: ['340200C01202605060001C1'],
  issues: ['多次短斤少两'],
};

/** The road of a case, one step after the other. */
const road: readonly (readonly [role: string, what: string, body?: object])[] = [
  ['HANDLER', 'investigation', { findings: '事实清楚' }],
  ['LEGAL_REVIEWER', 'review', { opinion: 'AGREE', words: '同意' }],
  ['HANDLER', 'penalty-notice', notice],
  ['HANDLER', 'defence', { words: '请求从轻处罚' }],
  ['ORG_HEAD', 'penalty', penalty],
  ['HANDLER', 'service', { mode: 'DIRECT' }],
  ['HANDLER', 'payments', { amount: 412_000 }],
];
const interviewRoad: readonly (readonly [what: string, body: object])[] = [
  ['minutes', { demands: ['立即校准计量器具'] }],
  ['promise', { by: '2027-06-30' }],
];

export const standEnforcementCases = async ({ as, leadOf }: World): Promise<EnforcementCasesMatters> => {
  const handler = as('HANDLER', jinghu);
  const head = as('ORG_HEAD', jinghu);
  const cases = '/api/enforcement-cases/cases';
  const leadAfter = async (by: typeof handler, what: string, body: object) => {
    const leadId = await leadOf();
    await by.post(`/api/enforcement-cases/leads/${leadId}/${what}`, body);
    return leadId;
  };
  /** A case that has come `steps` along its road. */
  const caseOf = async (steps: number) => {
    const path = `/api/enforcement-cases/leads/${await leadOf()}/filing`;
    const { caseId } = await head.post<{ caseId: string }>(path, filing);
    await eventually(() => handler.get(`${cases}/${caseId}`));
    for (const [role, what, body] of road.slice(0, steps))
      await as(role, jinghu).post(`${cases}/${caseId}/${what}`, body);
    return caseId;
  };
  const interviewOf = async (steps: number) => {
    const { interviewId } = await handler.post<{ interviewId: string }>(
      '/api/enforcement-cases/interviews',
      interviewPlan,
    );
    for (const [what, body] of interviewRoad.slice(0, steps))
      await handler.post(`/api/enforcement-cases/interviews/${interviewId}/${what}`, body);
    return interviewId;
  };
  return {
    pausedLead: await leadAfter(handler, 'verification-pause', { reason: 'TESTING' }),
    decidedLead: await leadAfter(head, 'filing-decline', { ground: 'MINOR_CORRECTED', reason: '已改正' }),
    toPause: await leadOf(),
    toFile: await leadOf(),
    toDecline: await leadOf(),
    filedCase: await caseOf(0),
    caseInReview: await caseOf(1),
    proposedCase: await caseOf(2),
    notifiedCase: await caseOf(3),
    heardCase: await caseOf(4),
    toWaive: await caseOf(4),
    decidedCase: await caseOf(5),
    penalisedCase: await caseOf(5),
    servedCase: await caseOf(6),
    paidCase: await caseOf(7),
    interview: await interviewOf(0),
    heldInterview: await interviewOf(1),
    promisedInterview: await interviewOf(2),
  };
};
