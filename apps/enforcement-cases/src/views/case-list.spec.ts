import { type CaseEvent, caseEventExamples as events } from '@12315/domain-enforcement-cases';
import { documentOf } from '@12315/kernel/spec';
import { explain } from '@12315/law';
import { caseList } from './case-list.view';

const shown = (...history: CaseEvent[]) => documentOf(caseList.view, ...history);
const { CaseFiled: filed, InvestigationConcluded: concluded, CaseReviewed: reviewed } = events;
const { PenaltyNotified: notified, DefenceReceived: heard, DefenceWaived: givenUp } = events;
const { PenaltyDecided: decided, PenaltyWaived: waived, DecisionServed: served, FinePaid: paid } = events;
const { CaseClosed: closed, PenaltyPublished: published } = events;
const at = '2026-05-06T01:00:00.000Z';

const { caseId: _caseId, onTime: _onTime, decision, ...about } = filed.data;
const isFiled = {
  ...about,
  status: 'INVESTIGATING',
  dueOn: '2026-08-04',
  article: '《市场监督管理行政处罚程序规定》第六十四条',
  explained: explain(decision!),
  clock: 'RUNNING',
  findings: null,
  reviews: [],
  notice: null,
  defence: null,
  decided: null,
  fine: null,
  confiscated: null,
  service: null,
  payments: [],
  outstanding: null,
  closedAt: null,
  publishedAt: null,
};

describe('a listed case', () => {
  it('shows until when it is to be decided, by which article and counted how', () => {
    expect(shown(filed)).toStrictEqual(isFiled);
    expect(isFiled.explained.at(0)).toBe(
      '作出处理决定：自立案之日起90日（《市场监督管理行政处罚程序规定》第六十四条）。',
    );
  });
  it('says that the term ends soon, and that it ended', () => {
    expect(shown(filed, events.CaseDecisionDueSoon)).toStrictEqual({ ...isFiled, clock: 'DUE_SOON' });
    expect(shown(filed, events.CaseDecisionOverdue)).toStrictEqual({ ...isFiled, clock: 'OVERDUE' });
  });
  it('has no clock where none is known, also when it is decided', () => {
    const ancient = { ...filed, data: { ...filed.data, decision: null } };
    const none = { dueOn: null, article: null, explained: [], clock: 'NONE' };
    expect(shown(ancient)).toStrictEqual({ ...isFiled, ...none });
    expect(shown(ancient, decided)).toMatchObject(none);
  });
  it('goes to its review and, where more is asked for, back', () => {
    const { findings } = concluded.data;
    const { words } = reviewed.data;
    const more = { ...reviewed, data: { ...reviewed.data, opinion: 'INVESTIGATE_MORE' } } as const;
    expect(shown(filed, concluded)).toStrictEqual({ ...isFiled, status: 'REVIEW', findings });
    expect(shown(filed, concluded, reviewed)).toStrictEqual({
      ...isFiled,
      status: 'PROPOSED',
      findings,
      reviews: [{ opinion: 'AGREE', words, at }],
    });
    expect(shown(filed, concluded, more)).toMatchObject({ status: 'INVESTIGATING' });
  });
  it('shows what the party was told, until when it may answer, and whether it may ask for a hearing', () => {
    const { facts, basis, fine, confiscated, respondentKind, hearingRight, hearingArticle, defence } = notified.data;
    expect(shown(filed, notified)).toStrictEqual({
      ...isFiled,
      status: 'NOTIFIED',
      notice: {
        ...{ facts, basis, fine, confiscated, respondentKind, hearingRight, hearingArticle, at },
        defence: {
          dueOn: '2026-05-12',
          article: '《市场监督管理行政处罚程序规定》第五十七条',
          explained: explain(defence!),
        },
      },
    });
  });
  it('shows what the party said, or that it gave it up', () => {
    const { words } = heard.data;
    expect(shown(filed, heard)).toStrictEqual({ ...isFiled, status: 'DELIBERATING', defence: { words, at } });
    expect(shown(filed, givenUp)).toStrictEqual({
      ...isFiled,
      status: 'DELIBERATING',
      defence: { words: null, at: '2026-05-12T16:00:00.000Z' },
    });
  });
  it('shows the penalty and what of it is outstanding', () => {
    const penalty = { outcome: 'PENALTY', caseValue: 560_000, reason: null };
    const isDecided = {
      ...isFiled,
      status: 'DECIDED',
      clock: 'STOPPED',
      decided: { ...penalty, onTime: true, at },
      fine: 840_000,
      confiscated: 128_000,
      outstanding: 968_000,
    };
    const { payment } = served.data;
    const { dueOn, article } = payment!;
    const service = {
      mode: 'DIRECT',
      at,
      effectiveOn: '2026-05-06',
      payment: { dueOn, article, explained: explain(payment!) },
    };
    expect(shown(filed, decided)).toStrictEqual(isDecided);
    expect(shown(filed, decided, served)).toStrictEqual({ ...isDecided, status: 'EXECUTING', service });
    expect(shown(filed, decided, served, paid, closed, published)).toStrictEqual({
      ...isDecided,
      status: 'CLOSED',
      service,
      payments: [{ amount: 968_000, onTime: true, at }],
      outstanding: 0,
      closedAt: at,
      publishedAt: at,
    });
  });
  it('shows why there is no penalty', () => {
    const { reason } = waived.data;
    expect(shown(filed, waived)).toStrictEqual({
      ...isFiled,
      status: 'DECIDED',
      clock: 'STOPPED',
      decided: { outcome: 'NO_PENALTY', caseValue: null, reason, onTime: true, at },
      fine: 0,
      confiscated: 0,
    });
  });
  it('has nothing sealed', () => expect(caseList.sensitive).toStrictEqual({}));
});
