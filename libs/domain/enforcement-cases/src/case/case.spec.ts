import { stateOf } from '@12315/kernel';
import { meta, metaAt, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { enforcementCase } from './case';
import type { CaseCommand } from './case.commands';
import type { CaseEvent } from './case.events';
import { caseCommandExamples as commands, caseEventExamples as events } from './case.examples';

const { given } = specFor(enforcementCase);
const { CaseFiled: filed, InvestigationConcluded: concluded, CaseReviewed: reviewed } = events;
const { PenaltyNotified: notified, DefenceReceived: heard, DefenceWaived: waivedDefence } = events;
const { PenaltyDecided: decided, PenaltyWaived: waived, DecisionServed: served } = events;
const { FinePaid: paid, CaseClosed: closed, PenaltyPublished: published } = events;
const { CaseDecisionDueSoon: dueSoon, CaseDecisionOverdue: overdue } = events;

const by = (role: string, instant = '2026-05-06T01:00:00Z', id = meta.actor.id) =>
  metaAt(instant, { actor: { ...meta.actor, id, role } });
const head = by('ORG_HEAD');
const reviewer = by('LEGAL_REVIEWER', undefined, 'reviewer-1');
const changed = <C extends CaseCommand>(command: C, more: Partial<C['data']>): CaseCommand =>
  ({ ...command, data: { ...command.data, ...more } }) as CaseCommand;

const toReview = [filed, concluded] as const;
const toNotify = [...toReview, reviewed] as const;
const toHear = [...toNotify, notified] as const;
const toDecide = [...toHear, heard] as const;
const toServe = [...toDecide, decided] as const;
const toPay = [...toServe, served] as const;
const toClose = [...toPay, paid] as const;
/** As if the law of its day set no period for a defence. */
const unlimited = { ...notified, data: { ...notified.data, defence: null } };

describe('filing a case', () => {
  const decisionOf = (filedAt: string) => {
    const command = { ...commands.FileCase.data, filedAt: instantOf(filedAt) };
    const [event] = enforcementCase.decide.FileCase(command, enforcementCase.initial, meta);
    return (event as typeof filed).data.decision;
  };
  it('starts the clock of its decision', () => given().when(commands.FileCase).then(filed));
  it('gives ninety days under article 64: filed on 5 July 2026, the last day is moved by the holiday to 8 October', () =>
    expect(decisionOf('2026-07-05T01:00:00Z')).toMatchObject({
      n: 90,
      unit: 'calendarDay',
      dueOn: '2026-10-08',
      article: '《市场监督管理行政处罚程序规定》第六十四条',
    }));
  it('gave ninety days in 2012', () =>
    expect(decisionOf('2012-06-01T01:00:00Z')).toMatchObject({ n: 90, dueOn: '2012-08-30', basis: 'UNVERIFIED' }));
  it('has no clock before there was a rule', () => expect(decisionOf('2005-06-01T01:00:00Z')).toBe(null));
  it('changes nothing the second time', () => given(filed).when(commands.FileCase).thenNothing());
});

describe('concluding the investigation', () => {
  it('sends it to its review', () => given(filed).when(commands.ConcludeInvestigation).then(concluded));
  it('needs findings', () =>
    given(filed)
      .when(changed(commands.ConcludeInvestigation, { findings: ' ' }))
      .thenRejected('case.findings-missing'));
  it('happens while it is investigated', () =>
    given(...toReview)
      .when(commands.ConcludeInvestigation)
      .thenRejected('case.not-investigating'));
  it('needs a case', () => given().when(commands.ConcludeInvestigation).thenRejected('case.unknown'));
});

describe('reviewing a case', () => {
  it('is for someone who did not handle it', () => {
    given(...toReview)
      .when(commands.ReviewCase, reviewer)
      .then(reviewed);
    given(...toReview)
      .when(commands.ReviewCase)
      .thenRejected('case.reviewer-is-officer');
  });
  it('names article 49 since 2021', () => {
    const lawOf = (instant: string) => {
      try {
        return enforcementCase.decide.ReviewCase(
          commands.ReviewCase.data,
          stateOf(enforcementCase, toReview),
          metaAt(instant),
        );
      } catch (error) {
        return (error as { law?: string }).law;
      }
    };
    expect(lawOf('2026-05-06T01:00:00Z')).toBe('《市场监督管理行政处罚程序规定》第四十九条');
    expect(lawOf('2012-06-01T01:00:00Z')).toBe(undefined);
  });
  it('may send it back to be investigated further', () => {
    const more = { ...reviewed, data: { ...reviewed.data, opinion: 'INVESTIGATE_MORE' } } as const;
    given(...toReview)
      .when(changed(commands.ReviewCase, { opinion: 'INVESTIGATE_MORE' }), reviewer)
      .then(more);
    given(...toReview, more)
      .when(commands.NotifyPenalty)
      .thenRejected('case.not-proposed');
    given(...toReview, more)
      .when(commands.ConcludeInvestigation)
      .then(concluded);
  });
  it('lets it go on corrected', () => {
    const corrected = { ...reviewed, data: { ...reviewed.data, opinion: 'CORRECT' } } as const;
    given(...toReview, corrected)
      .when(commands.NotifyPenalty)
      .then(notified);
  });
  it('needs words', () =>
    given(...toReview)
      .when(changed(commands.ReviewCase, { words: ' ' }), reviewer)
      .thenRejected('case.words-missing'));
  it('comes after the investigation', () =>
    given(filed).when(commands.ReviewCase, reviewer).thenRejected('case.not-in-review'));
});

describe('telling the party what is intended', () => {
  const notice = (more: Partial<(typeof commands.NotifyPenalty)['data']>, instant = '2026-05-06T01:00:00Z') => {
    const data = { ...commands.NotifyPenalty.data, ...more };
    const [event] = enforcementCase.decide.NotifyPenalty(data, stateOf(enforcementCase, toNotify), metaAt(instant));
    return (event as typeof notified).data;
  };
  it('gives it five working days for a defence', () => {
    given(...toNotify)
      .when(commands.NotifyPenalty)
      .then(notified);
    expect(notified.data.defence).toMatchObject({
      n: 5,
      dueOn: '2026-05-12',
      article: '《市场监督管理行政处罚程序规定》第五十七条',
    });
  });
  it('gave it three in 2012', () =>
    expect(notice({}, '2012-06-01T01:00:00Z').defence).toMatchObject({ n: 3, dueOn: '2012-06-06' }));
  it('gives an entity a hearing from 100,000 yuan, a person from 10,000', () => {
    expect(notice({ fine: 10_000_000 }).hearingRight).toBe(true);
    expect(notice({ fine: 9_999_999 }).hearingRight).toBe(false);
    expect(notice({ fine: 1_000_000, respondentKind: 'PERSON' }).hearingRight).toBe(true);
  });
  it('takes the party for an entity unless told', () => {
    const { respondentKind: _respondentKind, ...data } = commands.NotifyPenalty.data;
    given(...toNotify)
      .when({ type: 'NotifyPenalty', data })
      .then(notified);
  });
  it('does not know of a hearing in 2012', () =>
    expect(notice({ fine: 10_000_000 }, '2012-06-01T01:00:00Z')).toMatchObject({
      hearingRight: null,
      hearingArticle: null,
    }));
  it.each<[string, Partial<(typeof commands.NotifyPenalty)['data']>, string]>([
    ['facts', { facts: ' ' }, 'case.facts-missing'],
    ['a basis', { basis: ' ' }, 'case.basis-missing'],
    ['a fine that is not negative', { fine: -1 }, 'case.amount-invalid'],
    ['whole fen', { confiscated: 0.5 }, 'case.amount-invalid'],
  ])('needs %s', (_, wrong, code) =>
    given(...toNotify)
      .when(changed(commands.NotifyPenalty, wrong))
      .thenRejected(code),
  );
  it('comes after the review, once', () => {
    given(...toReview)
      .when(commands.NotifyPenalty)
      .thenRejected('case.not-proposed');
    given(...toHear)
      .when(commands.NotifyPenalty)
      .thenRejected('case.not-proposed');
  });
});

describe('the defence', () => {
  it('is heard until the last day ends', () => {
    given(...toHear)
      .when(commands.RecordDefence)
      .then(heard);
    const receivedAt = instantOf('2026-05-12T15:59:59.999Z');
    given(...toHear)
      .when(commands.RecordDefence, metaAt(receivedAt))
      .then({ ...heard, data: { ...heard.data, receivedAt } });
    given(...toHear)
      .when(commands.RecordDefence, metaAt('2026-05-12T16:00:00Z'))
      .thenRejected('case.defence-expired');
  });
  it('is heard without a limit where none is known', () =>
    given(...toNotify, unlimited)
      .when(commands.RecordDefence)
      .then(heard));
  it('needs words', () =>
    given(...toHear)
      .when(changed(commands.RecordDefence, { words: ' ' }))
      .thenRejected('case.words-missing'));
  it('answers a notice, once', () => {
    given(...toNotify)
      .when(commands.RecordDefence)
      .thenRejected('case.not-notified');
    given(...toDecide)
      .when(commands.RecordDefence)
      .thenRejected('case.not-notified');
  });
  it('is given up by saying nothing, as of the moment the time ended', () => {
    given(...toHear).thenDue('2026-05-12T16:00:00Z');
    given(...toHear)
      .when(commands.CheckDeadline, metaAt('2026-05-12T15:59:59.999Z'))
      .thenNothing();
    given(...toHear)
      .when(commands.CheckDeadline, metaAt('2026-05-12T16:00:01Z'))
      .then(waivedDefence);
    given(...toHear, waivedDefence)
      .when(commands.CheckDeadline, metaAt('2026-05-12T16:00:01Z'))
      .thenNothing();
    given(...toHear, waivedDefence).thenDue('2026-07-19T16:00:00Z');
  });
});

describe('deciding on a penalty', () => {
  it('follows the defence, heard or given up', () => {
    given(...toDecide)
      .when(commands.DecidePenalty, head)
      .then(decided);
    given(...toHear, waivedDefence)
      .when(commands.DecidePenalty, head)
      .then(decided);
  });
  it('waits for the defence while its time runs', () =>
    given(...toHear)
      .when(commands.DecidePenalty, head)
      .thenRejected('case.defence-open'));
  it('need not wait for the clock to say that the time ended', () => {
    const decidedAt = instantOf('2026-05-12T16:00:00Z');
    given(...toHear)
      .when(commands.DecidePenalty, by('ORG_HEAD', decidedAt))
      .then(waivedDefence, { ...decided, data: { ...decided.data, decidedAt } });
  });
  it('may follow the notice at once where no time for a defence is known', () =>
    given(...toNotify, unlimited)
      .when(commands.DecidePenalty, head)
      .then(decided));
  it.each(['fine', 'confiscated'] as const)('is not heavier than notified, in its %s', (amount) => {
    const limit = notified.data[amount];
    given(...toDecide)
      .when(changed(commands.DecidePenalty, { [amount]: limit }), head)
      .then({ ...decided, data: { ...decided.data, [amount]: limit } });
    given(...toDecide)
      .when(changed(commands.DecidePenalty, { [amount]: limit + 1 }), head)
      .thenRejected('case.heavier-than-notified');
  });
  it('needs amounts in whole fen', () =>
    given(...toDecide)
      .when(changed(commands.DecidePenalty, { caseValue: -1 }), head)
      .thenRejected('case.amount-invalid'));
  it('is the head’s', () => {
    given(...toDecide)
      .when(commands.DecidePenalty)
      .thenRejected('case.head-only');
    given(...toDecide)
      .when(commands.WaivePenalty)
      .thenRejected('case.head-only');
  });
  it('says that it is late, and stands', () => {
    const decidedAt = instantOf('2026-08-04T16:00:00Z');
    given(...toDecide)
      .when(commands.DecidePenalty, by('ORG_HEAD', decidedAt))
      .then({ ...decided, data: { ...decided.data, onTime: false, decidedAt } });
  });
  it('may be that there is none, without waiting for a defence', () => {
    given(...toNotify)
      .when(commands.WaivePenalty, head)
      .then(waived);
    given(...toHear)
      .when(commands.WaivePenalty, head)
      .then(waived);
    given(...toDecide)
      .when(commands.WaivePenalty, head)
      .then(waived);
  });
  it('needs a reason for none', () =>
    given(...toDecide)
      .when(changed(commands.WaivePenalty, { reason: ' ' }), head)
      .thenRejected('case.reason-missing'));
  it('comes in its turn, once', () => {
    given(...toNotify)
      .when(commands.DecidePenalty, head)
      .thenRejected('case.not-deciding');
    given(...toServe)
      .when(commands.DecidePenalty, head)
      .thenRejected('case.not-deciding');
    given(...toReview)
      .when(commands.WaivePenalty, head)
      .thenRejected('case.not-deciding');
    given(...toServe)
      .when(commands.WaivePenalty, head)
      .thenRejected('case.not-deciding');
  });
});

describe('the clock of the decision', () => {
  const check = commands.CheckDeadline;
  it('warns on the 75th day and reports the end of the 90th, each once', () => {
    given(filed).thenDue('2026-07-19T16:00:00Z');
    given(filed).when(check, metaAt('2026-07-19T16:00:00Z')).then(dueSoon);
    given(filed, dueSoon).thenDue('2026-08-04T16:00:00Z');
    given(filed, dueSoon).when(check, metaAt('2026-08-04T15:59:59.999Z')).thenNothing();
    given(filed, dueSoon).when(check, metaAt('2026-08-04T16:00:00Z')).then(overdue);
    given(filed, overdue).thenDue(null);
  });
  it('reports what else is due at the same call', () =>
    given(...toHear)
      .when(check, metaAt('2026-08-04T16:00:00Z'))
      .then(waivedDefence, overdue));
  it('stops with the decision', () => {
    given(...toServe).thenDue(null);
    given(...toServe)
      .when(check, metaAt('2026-08-04T16:00:00Z'))
      .thenNothing();
    given(...toNotify, waived).thenDue(null);
  });
  it('does not run where no period is known, nor before there is a case', () => {
    const ancient = { ...filed, data: { ...filed.data, decision: null } };
    given(ancient).thenDue(null);
    given(ancient).when(check, metaAt('2026-08-04T16:00:00Z')).thenNothing();
    given().thenDue(null);
    given().when(check).thenNothing();
  });
});

describe('serving the decision', () => {
  const service = (mode: (typeof commands.ServeDecision)['data']['mode'], instant: string, ...history: CaseEvent[]) => {
    const state = stateOf(enforcementCase, history.length > 0 ? history : toServe);
    const [event] = enforcementCase.decide.ServeDecision(
      { ...commands.ServeDecision.data, mode },
      state,
      metaAt(instant),
    );
    return (event as typeof served).data;
  };
  it('gives fifteen days to pay', () => {
    given(...toServe)
      .when(commands.ServeDecision)
      .then(served);
    expect(served.data.payment).toMatchObject({
      n: 15,
      dueOn: '2026-05-21',
      article: '《市场监督管理行政处罚程序规定》第七十二条',
    });
  });
  it('by public notice counts after thirty days; the time to pay begins then, and its last day is moved by a holiday', () =>
    expect(service('PUBLIC_NOTICE', '2026-05-06T01:00:00Z')).toMatchObject({
      effectiveOn: '2026-06-05',
      payment: { startedOn: '2026-06-05', dueOn: '2026-06-22' },
    }));
  it('by public notice has no known effect in 2012, and so no time to pay', () =>
    expect(service('PUBLIC_NOTICE', '2012-06-01T01:00:00Z')).toMatchObject({ effectiveOn: null, payment: null }));
  it('gave fifteen days in 2012 as well', () =>
    expect(service('DIRECT', '2012-06-01T01:00:00Z').payment).toMatchObject({ n: 15, dueOn: '2012-06-16' }));
  it('sets no time to pay where nothing is to be paid', () =>
    expect(service('DIRECT', '2026-05-06T01:00:00Z', ...toNotify, waived).payment).toBe(null));
  it('comes after the decision, once', () => {
    given(...toDecide)
      .when(commands.ServeDecision)
      .thenRejected('case.not-decided');
    given(...toPay)
      .when(commands.ServeDecision)
      .thenRejected('case.not-decided');
  });
});

describe('paying', () => {
  const half = { ...paid, data: { ...paid.data, paymentId: 'half', amount: 500_000, outstanding: 468_000 } };
  it('may be in several parts, which add up', () => {
    given(...toPay)
      .when(commands.RecordPayment)
      .then(paid);
    given(...toPay)
      .when(changed(commands.RecordPayment, { paymentId: 'half', amount: 500_000 }))
      .then(half);
    given(...toPay, half)
      .when(changed(commands.RecordPayment, { amount: 468_000 }))
      .then({ ...paid, data: { ...paid.data, amount: 468_000 } });
  });
  it('is not more than what is owed', () =>
    given(...toPay, half)
      .when(changed(commands.RecordPayment, { amount: 468_001 }))
      .thenRejected('case.overpaid'));
  it('is recorded once, also after the case is closed', () => {
    given(...toPay, half)
      .when(changed(commands.RecordPayment, { paymentId: 'half', amount: 500_000 }))
      .thenNothing();
    given(...toClose, closed)
      .when(commands.RecordPayment)
      .thenNothing();
    given(...toPay, half)
      .when(changed(commands.RecordPayment, { paymentId: 'half', amount: 1 }))
      .thenRejected('case.payment-differs');
  });
  it.each([0, -1, 0.5])('is no payment of %d fen', (amount) =>
    given(...toPay)
      .when(changed(commands.RecordPayment, { amount }))
      .thenRejected('case.amount-invalid'),
  );
  it('says that it is late, and stands', () => {
    const paidAt = instantOf('2026-05-21T16:00:00Z');
    given(...toPay)
      .when(commands.RecordPayment, metaAt(paidAt))
      .then({ ...paid, data: { ...paid.data, onTime: false, paidAt } });
  });
  it('follows the service', () => {
    given(...toServe)
      .when(commands.RecordPayment)
      .thenRejected('case.not-executing');
    given().when(commands.RecordPayment).thenRejected('case.unknown');
  });
});

describe('closing a case', () => {
  const { CloseCase: close } = commands;
  const none = { outcome: 'NO_PENALTY', fine: 0, confiscated: 0 } as const;
  it('follows payment in full', () =>
    given(...toClose)
      .when(close, head)
      .then(closed));
  it('waits for what is not paid', () =>
    given(...toPay)
      .when(close, head)
      .thenRejected('case.unpaid'));
  it('waits for the service', () =>
    given(...toServe)
      .when(close, head)
      .thenRejected('case.not-served'));
  it('follows the decision that there is no penalty, served or not', () => {
    const without = { ...closed, data: { ...closed.data, ...none } };
    given(...toNotify, waived)
      .when(close, head)
      .then(without);
    given(...toNotify, waived, { ...served, data: { ...served.data, payment: null } })
      .when(close, head)
      .then(without);
  });
  it('is the head’s', () =>
    given(...toClose)
      .when(close)
      .thenRejected('case.head-only'));
  it('changes nothing the second time', () =>
    given(...toClose, closed)
      .when(close, head)
      .thenNothing());
  it('needs a decision', () => {
    given(...toDecide)
      .when(close, head)
      .thenRejected('case.not-decided');
    given().when(close, head).thenRejected('case.unknown');
  });
});

describe('publishing a penalty', () => {
  const { PublishPenalty: publish } = commands;
  it('is possible from the decision on', () => {
    given(...toServe)
      .when(publish)
      .then(published);
    given(...toClose, closed)
      .when(publish)
      .then(published);
  });
  it('changes nothing the second time', () =>
    given(...toServe, published)
      .when(publish)
      .thenNothing());
  it('needs a penalty', () => {
    given(...toDecide)
      .when(publish)
      .thenRejected('case.no-penalty');
    given(...toNotify, waived)
      .when(publish)
      .thenRejected('case.no-penalty');
    given().when(publish).thenRejected('case.unknown');
  });
});

it('is held by the organisation that files it', () => {
  expect(enforcementCase.holder(stateOf(enforcementCase, []))).toBe(null);
  expect(enforcementCase.holder(stateOf(enforcementCase, [filed]))).toBe('340202D01');
});
