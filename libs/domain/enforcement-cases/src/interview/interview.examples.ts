import type { Examples } from '@12315/kernel';
import { instantOf, legalDate } from '@12315/law';
import type { InterviewCommand } from './interview';
import type { InterviewEvent } from './interview.events';

const interviewId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0006';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');
const of = { interviewId, organisation };
const plan = {
  respondent: { name: '芜湖市镜湖区安居家电行' },
  complaints: ['340202D01202605040001C1', '340202D01202605050003C1'],
  issues: ['销售未经认证的电热水壶', '拖延退货'],
};
const demands = ['停止销售未经认证的电热水壶', '十日内完成退换'];
const by = legalDate('2026-05-18');
const finding = { done: true, words: '现场核查，已全部下架，退换完毕。' };

export const interviewEventExamples: Examples<InterviewEvent> = {
  InterviewPlanned: { type: 'InterviewPlanned', data: { ...of, ...plan, plannedAt: now } },
  InterviewHeld: { type: 'InterviewHeld', data: { ...of, demands, heldAt: now } },
  RectificationPromised: { type: 'RectificationPromised', data: { ...of, by, promisedAt: now } },
  RectificationVerified: { type: 'RectificationVerified', data: { ...of, ...finding, verifiedAt: now } },
};

export const interviewCommandExamples: Examples<InterviewCommand> = {
  PlanInterview: { type: 'PlanInterview', data: { ...of, ...plan } },
  HoldInterview: { type: 'HoldInterview', data: { interviewId, demands } },
  PromiseRectification: { type: 'PromiseRectification', data: { interviewId, by } },
  VerifyRectification: { type: 'VerifyRectification', data: { interviewId, ...finding } },
};
