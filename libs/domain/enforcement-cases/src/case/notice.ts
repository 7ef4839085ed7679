import { type Cases, type Meta, reject } from '@12315/kernel';
import { hearingOn, legalDateOf } from '@12315/law';
import { deadlineOf, inTime } from '../clock';
import type { NotifyPenalty, RecordDefence } from './case.commands';
import type { CaseEvent, DefenceReceived, DefenceWaived, PenaltyNotified } from './case.events';
import { amounts, type EnforcementCase, type FiledCase, inPhase, worded } from './case.state';

type Commands = NotifyPenalty | RecordDefence;
type Events = PenaltyNotified | DefenceReceived | DefenceWaived;

/** 告知 and 陈述、申辩: the party hears what is intended, and is heard, before anything is decided. */
export const notice: Cases<Commands, [EnforcementCase, Meta], readonly CaseEvent[]> = {
  NotifyPenalty: (command, state, { occurredAt }) => {
    const { caseId, facts, basis, fine, confiscated, respondentKind = 'ENTITY' } = command;
    const { organisation } = inPhase(state, caseId, 'case.not-proposed', 'proposed');
    worded(facts, 'case.facts-missing');
    worded(basis, 'case.basis-missing');
    amounts(fine, confiscated);
    const hearing = hearingOn(legalDateOf(occurredAt), { fine, confiscated }, respondentKind);
    return [
      {
        type: 'PenaltyNotified',
        data: {
          ...{ caseId, organisation, facts, basis, fine, confiscated, respondentKind },
          defence: deadlineOf('DEFENCE', occurredAt),
          hearingRight: hearing?.right ?? null,
          hearingArticle: hearing?.article ?? null,
          notifiedAt: occurredAt,
        },
      },
    ];
  },

  RecordDefence: ({ caseId, words }, state, { occurredAt }) => {
    const { organisation, defence } = inPhase(state, caseId, 'case.not-notified', 'notified');
    worded(words, 'case.words-missing');
    if (!inTime(defence, occurredAt)) return reject('conflict', 'case.defence-expired', caseId, defence?.article);
    return [{ type: 'DefenceReceived', data: { caseId, organisation, words, receivedAt: occurredAt } }];
  },
};

/** P2022 art 57: who says nothing in time is taken to have given it up, at the moment the time ended. */
export const waiverOf = (caseId: string, { status, organisation, defence }: FiledCase, at: Meta['occurredAt']) => {
  if (status !== 'notified' || defence === null || inTime(defence, at)) return [];
  const { dueOn, article, dueAt: waivedAt } = defence;
  return [{ type: 'DefenceWaived', data: { caseId, organisation, dueOn, article, waivedAt } }] as const;
};

const heard = (_: unknown, state: EnforcementCase): EnforcementCase =>
  state.status === 'none' ? state : { ...state, status: 'deliberating' };

export const noticed: Cases<Events, [EnforcementCase], EnforcementCase> = {
  PenaltyNotified: ({ fine, confiscated, defence }, state) =>
    state.status === 'none' ? state : { ...state, status: 'notified', notified: { fine, confiscated }, defence },
  DefenceReceived: heard,
  DefenceWaived: heard,
};
