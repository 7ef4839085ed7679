import type { Examples } from '@12315/kernel';
import { deadline, type Duty, instantOf, legalDate, publishedCalendar } from '@12315/law';
import type { CaseCommand } from './case.commands';
import type { CaseEvent } from './case.events';

const caseId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0005';
const leadId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');
const of = { caseId, organisation };
const from = { source: 'COMPLAINT', sourceId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002' } as const;
const origin = { ...of, leadId, ...from, category: 'PRODUCT_QUALITY' } as const;
const clock = (duty: Duty) => deadline({ calendar: publishedCalendar, duty, startedAt: now });

const filing = {
  ...origin,
  respondent: { name: '芜湖市镜湖区安居家电行' },
  cause: '销售不符合强制性国家标准的产品',
  officers: ['officer-7', 'officer-8'],
  onTime: true,
  filedAt: now,
} as const;
const decision = clock('CASE_DECISION');
const defence = clock('DEFENCE');
const findings = '当事人购进该批电热水壶三十件，已售十二件，货值五千六百元。';
const opinion = { opinion: 'AGREE', words: '事实清楚，证据确凿，程序合法，同意。' } as const;
const intended = {
  facts: '销售无强制性产品认证标志的电热水壶三十件。',
  basis: '《中华人民共和国产品质量法》第四十九条',
  fine: 1_120_000,
  confiscated: 128_000,
};
const words = '当事人称已主动召回，请求从轻处罚。';
const penalty = { fine: 840_000, confiscated: 128_000 };
const payment = { paymentId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0008', amount: 968_000 };
const reason = '违法行为轻微并及时改正，没有造成危害后果。';
const report = { ...of, dueOn: legalDate('2026-08-04'), article: decision.article };

export const caseEventExamples: Examples<CaseEvent> = {
  CaseFiled: { type: 'CaseFiled', data: { ...filing, decision } },
  InvestigationConcluded: { type: 'InvestigationConcluded', data: { ...of, findings, concludedAt: now } },
  CaseReviewed: { type: 'CaseReviewed', data: { ...of, ...opinion, reviewer: 'reviewer-1', reviewedAt: now } },
  PenaltyNotified: {
    type: 'PenaltyNotified',
    data: {
      ...of,
      ...intended,
      respondentKind: 'ENTITY',
      defence,
      hearingRight: false,
      hearingArticle: '《市场监督管理行政处罚听证办法》第五条',
      notifiedAt: now,
    },
  },
  DefenceReceived: { type: 'DefenceReceived', data: { ...of, words, receivedAt: now } },
  DefenceWaived: {
    type: 'DefenceWaived',
    data: { ...of, dueOn: defence.dueOn, article: defence.article, waivedAt: defence.dueAt },
  },
  PenaltyDecided: {
    type: 'PenaltyDecided',
    data: { ...origin, ...penalty, caseValue: 560_000, onTime: true, decidedAt: now },
  },
  PenaltyWaived: { type: 'PenaltyWaived', data: { ...origin, reason, onTime: true, decidedAt: now } },
  DecisionServed: {
    type: 'DecisionServed',
    data: {
      ...of,
      mode: 'DIRECT',
      servedAt: now,
      effectiveOn: legalDate('2026-05-06'),
      payment: deadline({
        calendar: publishedCalendar,
        duty: 'PENALTY_PAYMENT',
        startedAt: instantOf('2026-05-06T00:00:00+08:00'),
      }),
    },
  },
  FinePaid: { type: 'FinePaid', data: { ...of, ...payment, outstanding: 0, onTime: true, paidAt: now } },
  CaseClosed: { type: 'CaseClosed', data: { ...origin, outcome: 'PENALTY', ...penalty, closedAt: now } },
  PenaltyPublished: { type: 'PenaltyPublished', data: { ...of, publishedAt: now } },
  CaseDecisionDueSoon: { type: 'CaseDecisionDueSoon', data: report },
  CaseDecisionOverdue: { type: 'CaseDecisionOverdue', data: report },
};

export const caseCommandExamples: Examples<CaseCommand> = {
  FileCase: { type: 'FileCase', data: filing },
  ConcludeInvestigation: { type: 'ConcludeInvestigation', data: { caseId, findings } },
  ReviewCase: { type: 'ReviewCase', data: { caseId, ...opinion } },
  NotifyPenalty: { type: 'NotifyPenalty', data: { caseId, ...intended, respondentKind: 'ENTITY' } },
  RecordDefence: { type: 'RecordDefence', data: { caseId, words } },
  DecidePenalty: { type: 'DecidePenalty', data: { caseId, ...penalty, caseValue: 560_000 } },
  WaivePenalty: { type: 'WaivePenalty', data: { caseId, reason } },
  ServeDecision: { type: 'ServeDecision', data: { caseId, mode: 'DIRECT' } },
  RecordPayment: { type: 'RecordPayment', data: { caseId, ...payment } },
  CloseCase: { type: 'CloseCase', data: { caseId } },
  PublishPenalty: { type: 'PublishPenalty', data: { caseId } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: caseId } },
};
