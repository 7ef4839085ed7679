import { type Instant, type Message, reject } from '@12315/kernel';
import { isBefore } from '@12315/law';
import type {
  Mediator,
  MediatorsAppointed,
  Offer,
  SessionHeld,
  SessionKind,
  SessionMode,
  SessionScheduled,
  Side,
} from './mediation.events';
import { articleOf2026, type Decide, type Evolve, type Opened, readyOf, remembering, words, workableOf } from './state';

export type AppointMediators = Message<'AppointMediators', { mediationId: string; mediators: readonly Mediator[] }>;
export type ScheduleSession = Message<
  'ScheduleSession',
  {
    mediationId: string;
    sessionId: string;
    at: Instant;
    place: string | null;
    mode: SessionMode;
    kind: SessionKind;
  }
>;
export type HoldSession = Message<
  'HoldSession',
  { mediationId: string; sessionId: string; attendance: readonly Side[]; offers: readonly Offer[] }
>;

/** 组织调解: who mediates, when and how both sides meet, and what they offered. */
export const sessions: Decide<AppointMediators | ScheduleSession | HoldSession> = {
  AppointMediators: ({ mediationId, mediators }, state, meta) => {
    const ready = readyOf(state, mediationId, meta);
    checkMediators(ready, mediators);
    if (isSame(ready.mediators, mediators)) return [];
    const { organisation } = ready;
    const data = { mediationId, organisation, mediators: mediators.map(plain), appointedAt: meta.occurredAt };
    return [{ type: 'MediatorsAppointed', data }];
  },

  ScheduleSession: ({ mediationId, sessionId, at, place, mode, kind }, state, meta) => {
    if (state.status !== 'none' && sessionOf(state, sessionId)) return [];
    const ready = workableOf(state, mediationId, meta);
    const { organisation, mediators } = ready;
    if (mediators.length === 0) reject('conflict', 'mediation.no-mediators', mediationId);
    if (!isBefore(meta.occurredAt, at)) reject('invalid', 'mediation.session-in-past', at);
    // C2026 art 20 (2026-04-15): before a session on site, time, place and mediators are told.
    if (mode === 'ONSITE' && !place?.trim())
      reject('invalid', 'mediation.place-missing', mediationId, articleOf2026(ready, '第二十条'));
    const data = { mediationId, organisation, sessionId, at, place, mode, kind, scheduledAt: meta.occurredAt };
    return [{ type: 'SessionScheduled', data }];
  },

  HoldSession: ({ mediationId, sessionId, attendance, offers }, state, meta) => {
    const session = state.status === 'none' ? undefined : sessionOf(state, sessionId);
    if (session?.held) return [];
    const { organisation, sessions: all } = workableOf(state, mediationId, meta);
    if (!session) return reject('not-found', 'mediation.session-unknown', sessionId);
    if (attendance.length === 0) reject('invalid', 'mediation.nobody-attended', sessionId);
    const round = all.filter(({ held }) => held).length + 1;
    const offered = offers.map(({ side, words: text }) => ({ side, words: words(text) }));
    const about = { mediationId, organisation, sessionId, round };
    const data = { ...about, attendance: [...attendance], offers: offered, heldAt: meta.occurredAt };
    return [{ type: 'SessionHeld', data }];
  },
};

export const sessionsHeld: Evolve<MediatorsAppointed | SessionScheduled | SessionHeld> = {
  MediatorsAppointed: ({ mediators }, state) => remembering(state, { mediators }),
  SessionScheduled: ({ sessionId, mode }, state) =>
    state.status === 'none' ? state : { ...state, sessions: [...state.sessions, { sessionId, mode, held: false }] },
  SessionHeld: ({ sessionId }, state) =>
    state.status === 'none'
      ? state
      : {
          ...state,
          sessions: state.sessions.map((each) => (each.sessionId === sessionId ? { ...each, held: true } : each)),
          lastHeld: sessionOf(state, sessionId)?.mode ?? state.lastHeld,
        },
};

const sessionOf = ({ sessions: all }: Opened, sessionId: string) => all.find((each) => each.sessionId === sessionId);

/** One who is bound to the business may not mediate with it: not even where they found the sides agreeable. C2026 art 21. */
const checkMediators = (opened: Opened, mediators: readonly Mediator[]): void => {
  if (mediators.length === 0) reject('invalid', 'mediation.mediators-missing');
  const bound = mediators.find(({ boundTo }) => boundTo !== null);
  if (bound) reject('invalid', 'mediation.mediator-bound', bound.id, articleOf2026(opened, '第二十一条'));
  if (new Set(mediators.map(({ id }) => id)).size < mediators.length) reject('invalid', 'mediation.mediator-twice');
  mediators.forEach(({ id, name, body }) => [id, name, body].forEach(words));
};
const plain = ({ id, name, body, boundTo }: Mediator): Mediator => ({ id, name, body, boundTo });
const isSame = (known: readonly Mediator[], named: readonly Mediator[]): boolean =>
  JSON.stringify(known.map(plain)) === JSON.stringify(named.map(plain));
