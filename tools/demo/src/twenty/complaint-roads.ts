import type { IntakeChannel } from '@12315/domain-intake';
import type { Act, Part } from '../acts';
import type { Subject } from '../subjects';
import { acting, after, against, type Caller, centre, post, someone, yuan } from './story';

/** A complaint that goes to the authority: who calls where and when, and which organ handles it. */
export interface Called {
  readonly matter: string;
  /** A working day of 2026, `05-11`. */
  readonly day: string;
  readonly desk: string;
  readonly channel: IntakeChannel;
  readonly caller: Caller;
  readonly statement: string;
  readonly summary: string;
  readonly part: Part;
  readonly organ: string;
}
export const complaintPath = '/api/intake/complaints/{complaint1}';
export const mediationPath = '/api/mediation/mediations/{complaint1}';

/** Received and sorted; on the next day signed for. */
export const opened = ({
  matter,
  day,
  desk,
  channel,
  caller,
  statement,
  summary,
  part,
  organ,
}: Called): readonly Act[] => {
  const act = acting(matter);
  return [
    act(after(day, 0, '09:10'), desk, 'receive', {
      type: 'Receive',
      data: { channel, complainant: caller, statement, summary },
    }),
    act(after(day, 0, '09:40'), desk, 'triage', { type: 'Triage', data: { parts: [part] } }),
    act(after(day, 1, '09:20'), someone('handler', organ), 'sign', { type: 'Sign', data: { part: 1 } }),
  ];
};

export const accepted = ({ matter, day, organ }: Called, days = 2): Act =>
  acting(matter)(after(day, days, '10:10'), someone('handler', organ), 'accept', { type: 'Accept', data: { part: 1 } });

export interface Agreed {
  readonly mediator: string;
  readonly consents?: string;
  readonly remedies: readonly { readonly kind: string; readonly words: string }[];
  readonly cashAmount: number;
  readonly inKindValue?: number;
  readonly offers: string;
  /** Working days after the first day: of the consents, the session, the agreement, the performance. */
  readonly days: readonly [number, number, number, number];
  /** Performed at once and noted, or signed first. */
  readonly paper: 'document' | 'record';
}

/** What is said when an agreement is written down. */
const papers = { document: {}, record: { because: 'PERFORMED_AT_ONCE' } } as const;

/** Both consent, mediators are named, a session is held, an agreement is reached and kept. */
export const mediated = (
  { matter, day, organ }: Pick<Called, 'matter' | 'day' | 'organ'>,
  { mediator, remedies, cashAmount, inKindValue = 0, offers, days, paper }: Agreed,
): readonly Act[] => {
  const act = acting(matter);
  const [consenting, meeting, agreeing, performing] = days;
  const consent = (side: 'CONSUMER' | 'BUSINESS') => post(`${mediationPath}/consents`, { side, consents: true });
  const names = [
    {
      id: mediator.replace('.', '-').replace('_', '-'),
      name: '周明',
      body: organ[6] === 'A' ? '消费者权益保护委员会' : '市场监督管理局',
    },
  ];
  const session = { place: '调解室', mode: 'ONSITE', kind: 'JOINT' };
  const [month, date] = after(day, meeting, '14:30').split(' ')[0]!.split('-');
  return [
    act(after(day, consenting, '14:00'), mediator, 'consent-consumer', consent('CONSUMER')),
    act(after(day, consenting, '14:10'), mediator, 'consent-business', consent('BUSINESS')),
    act(
      after(day, consenting, '14:20'),
      mediator,
      'mediators',
      post(`${mediationPath}/mediators`, { mediators: names }),
    ),
    act(
      after(day, consenting, '14:25'),
      mediator,
      'session',
      post(
        `${mediationPath}/sessions`,
        { ...session, at: `2026-${month}-${date}T14:30:00+08:00` },
        { session1: 'sessionId' },
      ),
    ),
    act(
      after(day, meeting, '16:00'),
      mediator,
      'minutes',
      post(`${mediationPath}/sessions/{session1}/minutes`, {
        attendance: ['CONSUMER', 'BUSINESS'],
        offers: [{ side: 'BUSINESS', words: offers }],
      }),
    ),
    act(
      after(day, agreeing, '16:30'),
      mediator,
      'agreement',
      post(`${mediationPath}/agreement`, { remedies, cashAmount, inKindValue }),
    ),
    act(after(day, agreeing, '16:50'), mediator, 'paper', post(`${mediationPath}/${paper}`, papers[paper])),
    act(
      after(day, performing, '10:00'),
      mediator,
      'performance',
      post(`${mediationPath}/performance`, { performed: true }),
    ),
  ];
};

/** Both sides settle by themselves. */
export const selfSettled = ({ matter, day, organ }: Called, days: number, recovered: number): Act =>
  acting(matter)(
    after(day, days, '14:30'),
    someone('handler', organ),
    'self-settlement',
    post(`${complaintPath}/self-settlement`, { recovered }),
  );

/** The result is told, the complaint closed, the consumer called, the file put away. */
export const ended = (
  { matter, day, organ }: Pick<Called, 'matter' | 'day' | 'organ'>,
  days: number,
  { leadFound = false, score = 5 }: { readonly leadFound?: boolean; readonly score?: number } = {},
): readonly Act[] => {
  const act = acting(matter);
  const handler = someone('handler', organ);
  const followUp = { satisfied: score > 2, score, reason: score > 2 ? '处理及时' : '等候太久' };
  return [
    act(after(day, days, '15:00'), handler, 'result', post(`${complaintPath}/result`, { manner: 'PHONE' })),
    act(after(day, days + 1, '09:30'), handler, 'closing', post(`${complaintPath}/closing`, { leadFound })),
    act(
      after(day, days + 3, '10:30'),
      someone('followup_agent', centre),
      'follow-up',
      post(`${complaintPath}/follow-ups`, followUp),
    ),
    act(after(day, days + 4, '11:30'), handler, 'archiving', post(`${complaintPath}/archiving`)),
  ];
};

/** Registered, mediated and ended by an association or a station itself. */
export const localMatter = (
  { matter, day, desk, channel, caller, statement, summary, part, organ }: Called,
  agreed: Agreed,
): readonly Act[] => {
  const act = acting(matter);
  const ends = agreed.days[3];
  return [
    act(after(day, 0, '09:10'), desk, 'receive', {
      type: 'Receive',
      data: { channel, complainant: caller, statement, summary },
    }),
    act(after(day, 0, '09:40'), desk, 'triage', { type: 'Triage', data: { parts: [part] } }),
    act(after(day, 0, '10:00'), desk, 'taking-up', post(`${complaintPath}/taking-up`)),
    ...mediated({ matter, day, organ }, agreed),
    act(after(day, ends, '15:00'), desk, 'result', post(`${complaintPath}/result`, { manner: 'IN_PERSON' })),
    act(after(day, ends, '16:00'), desk, 'closing', post(`${complaintPath}/closing`, { leadFound: false })),
    act(after(day, ends + 1, '10:00'), desk, 'archiving', post(`${complaintPath}/archiving`)),
  ];
};

/** Where a complaint's end is read. */
export const complaintTold = (by: string, line: (document: Readonly<Record<string, unknown>>) => string) => ({
  path: complaintPath,
  by,
  line,
});

export interface Disputed {
  readonly matter: string;
  readonly day: string;
  readonly organ: string;
  readonly desk?: string;
  readonly channel: Called['channel'];
  readonly caller: Caller;
  readonly subject: Subject;
  readonly shop: string;
  readonly amount: number;
}
export const calledOf = ({ matter, day, organ, desk, channel, caller, subject, shop, amount }: Disputed): Called => ({
  matter,
  day,
  organ,
  desk: desk ?? someone('agent', centre),
  channel,
  caller,
  statement: subject.statement,
  summary: subject.summary,
  part: against(organ, shop, {
    objectCode: subject.objectCode,
    problemCode: subject.problemCode,
    claim: subject.claim,
    facts: subject.facts,
    disputedAmount: amount,
  }),
});
/** The whole road of the authority, with what happens between agreement and end. */
export const wholeRoad = (
  called: Called,
  agreed: Agreed,
  between: readonly Act[] = [],
  leadFound = false,
): readonly Act[] =>
  [
    ...opened(called),
    accepted(called),
    ...mediated(called, agreed),
    ...between,
    ...ended(called, agreed.days[3] + 1, { leadFound }),
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
export const closedWith = (by: string, words: string) =>
  complaintTold(
    by,
    ({ status, recovered }) =>
      `${words}，${status === 'ARCHIVED' ? '已归档' : String(status)}，挽回${yuan(recovered)}元`,
  );
