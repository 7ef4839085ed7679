import { randomUUID } from 'node:crypto';
import { errors, type ErrorCode } from './errors';

export interface Protocol {
  readonly name: string;
  readonly metadata: Buffer;
}
export interface JoinRequest {
  readonly memberId: string;
  readonly clientId: string;
  readonly clientHost: string;
  readonly sessionTimeout: number;
  readonly rebalanceTimeout: number;
  readonly protocolType: string;
  readonly protocols: readonly Protocol[];
}
export interface JoinAnswer {
  readonly error: ErrorCode;
  readonly generation: number;
  readonly protocol: string;
  readonly leader: string;
  readonly memberId: string;
  /** Only the leader is told who is in the group: it assigns. */
  readonly members: readonly { id: string; metadata: Buffer }[];
}
export interface SyncAnswer {
  readonly error: ErrorCode;
  readonly assignment: Buffer;
}
export type GroupState = 'Empty' | 'PreparingRebalance' | 'CompletingRebalance' | 'Stable';

interface Member {
  readonly id: string;
  request: JoinRequest;
  assignment: Buffer;
  /** A parked answer; while there is one, the member is waiting for us and its session does not run out. */
  joined: ((answer: JoinAnswer) => void) | null;
  synced: ((answer: SyncAnswer) => void) | null;
  session: NodeJS.Timeout | undefined;
}

/** Kafka's defaults `group.min.session.timeout.ms`, `group.max.session.timeout.ms`. */
const SESSION_TIMEOUT = { min: 6_000, max: 1_800_000 };
const NOTHING = Buffer.alloc(0);

const refusedJoin = (error: ErrorCode, memberId: string): JoinAnswer => ({
  error,
  memberId,
  generation: -1,
  protocol: '',
  leader: '',
  members: [],
});
const refusedSync = (error: ErrorCode): SyncAnswer => ({ error, assignment: NOTHING });
const sameProtocols = (one: readonly Protocol[], other: readonly Protocol[]) =>
  one.length === other.length &&
  one.every(({ name, metadata }, i) => name === other[i]!.name && metadata.equals(other[i]!.metadata));
const names = ({ protocols }: JoinRequest) => protocols.map(({ name }) => name);

/** A classic consumer group: everyone joins, the leader assigns, everyone is told; again whenever someone comes or goes. */
export const consumerGroup = () => {
  const members = new Map<string, Member>();
  let state: GroupState = 'Empty';
  let generation = 0;
  let leader = '';
  let protocol = '';
  let protocolType = '';
  let deadline: NodeJS.Timeout | undefined;

  const watch = (member: Member) => {
    clearTimeout(member.session);
    if (member.joined || member.synced) return;
    member.session = setTimeout(() => remove(member), member.request.sessionTimeout);
  };
  const answerJoin = (member: Member, answer: JoinAnswer) => {
    const resolve = member.joined;
    member.joined = null;
    watch(member);
    resolve?.(answer);
  };
  const answerSync = (member: Member, answer: SyncAnswer) => {
    const resolve = member.synced;
    member.synced = null;
    watch(member);
    resolve?.(answer);
  };
  const metadataOf = ({ request }: Member) => request.protocols.find(({ name }) => name === protocol)!.metadata;
  const joinedAs = (member: Member): JoinAnswer => ({
    error: errors.NONE,
    generation,
    protocol,
    leader,
    memberId: member.id,
    members:
      member.id === leader ? [...members.values()].map((each) => ({ id: each.id, metadata: metadataOf(each) })) : [],
  });

  const complete = () => {
    clearTimeout(deadline);
    for (const member of members.values()) if (!member.joined) drop(member);
    generation++;
    const [first] = members.values();
    if (!first) {
      state = 'Empty';
      leader = '';
      return;
    }
    state = 'CompletingRebalance';
    protocol = common()[0]!;
    // Members stand in the order in which they came, so a leader stays leader until it goes.
    leader = first.id;
    for (const member of members.values()) member.assignment = NOTHING;
    for (const member of members.values()) answerJoin(member, joinedAs(member));
  };
  const common = () => {
    const [first, ...others] = [...members.values()].map(({ request }) => names(request));
    return (first ?? []).filter((name) => others.every((supported) => supported.includes(name)));
  };
  const rebalance = () => {
    if (state !== 'PreparingRebalance') {
      state = 'PreparingRebalance';
      deadline = setTimeout(complete, Math.max(0, ...[...members.values()].map((m) => m.request.rebalanceTimeout)));
      for (const member of members.values())
        if (member.synced) answerSync(member, refusedSync(errors.REBALANCE_IN_PROGRESS));
    }
    if ([...members.values()].every(({ joined }) => joined)) complete();
  };
  const drop = (member: Member) => {
    members.delete(member.id);
    answerJoin(member, refusedJoin(errors.UNKNOWN_MEMBER_ID, member.id));
    answerSync(member, refusedSync(errors.UNKNOWN_MEMBER_ID));
    clearTimeout(member.session);
  };
  const remove = (member: Member) => {
    drop(member);
    rebalance();
  };

  const wrongJoin = ({ memberId, sessionTimeout, protocols, ...request }: JoinRequest): ErrorCode => {
    if (sessionTimeout < SESSION_TIMEOUT.min || sessionTimeout > SESSION_TIMEOUT.max)
      return errors.INVALID_SESSION_TIMEOUT;
    if (protocols.length === 0 || request.protocolType === '') return errors.INCONSISTENT_GROUP_PROTOCOL;
    if (memberId !== '' && !members.has(memberId)) return errors.UNKNOWN_MEMBER_ID;
    if (members.size === 0) return errors.NONE;
    const supported = common();
    return request.protocolType === protocolType && protocols.some(({ name }) => supported.includes(name))
      ? errors.NONE
      : errors.INCONSISTENT_GROUP_PROTOCOL;
  };
  /** The member of a request that names it and the running generation. */
  const memberOf = (memberId: string, ofGeneration: number): Member | ErrorCode => {
    const member = members.get(memberId);
    if (!member) return errors.UNKNOWN_MEMBER_ID;
    return ofGeneration === generation ? member : errors.ILLEGAL_GENERATION;
  };

  return {
    join: (request: JoinRequest): Promise<JoinAnswer> =>
      new Promise((resolve) => {
        const wrong = wrongJoin(request);
        if (wrong) return resolve(refusedJoin(wrong, request.memberId));
        protocolType = request.protocolType;
        const known = members.get(request.memberId);
        const unchanged = known && sameProtocols(known.request.protocols, request.protocols);
        const id = known?.id ?? `${request.clientId}-${randomUUID()}`;
        const member = known ?? { id, request, assignment: NOTHING, joined: null, synced: null, session: undefined };
        members.set(id, member);
        if (member.joined) answerJoin(member, refusedJoin(errors.UNKNOWN_MEMBER_ID, id));
        member.request = request;
        member.joined = resolve;
        watch(member);
        // It lost our answer; nothing has changed for the others.
        const again = unchanged && (state === 'CompletingRebalance' || (state === 'Stable' && id !== leader));
        if (again) answerJoin(member, joinedAs(member));
        else rebalance();
      }),

    sync: (
      memberId: string,
      ofGeneration: number,
      assignments: readonly { memberId: string; assignment: Buffer }[],
    ): Promise<SyncAnswer> =>
      new Promise((resolve) => {
        const member = memberOf(memberId, ofGeneration);
        if (typeof member === 'number') return resolve(refusedSync(member));
        if (state === 'PreparingRebalance') return resolve(refusedSync(errors.REBALANCE_IN_PROGRESS));
        if (state === 'CompletingRebalance' && memberId === leader) {
          for (const { memberId: id, assignment } of assignments) {
            const assigned = members.get(id);
            if (assigned) assigned.assignment = assignment;
          }
          state = 'Stable';
          for (const each of members.values())
            if (each.synced) answerSync(each, { error: errors.NONE, assignment: each.assignment });
        }
        if (state !== 'Stable') member.synced = resolve;
        else resolve({ error: errors.NONE, assignment: member.assignment });
        watch(member);
      }),

    heartbeat: (memberId: string, ofGeneration: number): ErrorCode => {
      const member = memberOf(memberId, ofGeneration);
      if (typeof member === 'number') return member;
      watch(member);
      return state === 'PreparingRebalance' ? errors.REBALANCE_IN_PROGRESS : errors.NONE;
    },

    leave: (memberId: string): ErrorCode => {
      const member = members.get(memberId);
      if (!member) return errors.UNKNOWN_MEMBER_ID;
      remove(member);
      return errors.NONE;
    },

    /** May this caller commit? Without a member only into a group that nobody is in (an administrator's tool). */
    mayCommit: (memberId: string, ofGeneration: number): ErrorCode => {
      if (ofGeneration < 0 && members.size === 0) return errors.NONE;
      const member = memberOf(memberId, ofGeneration);
      if (typeof member === 'number') return member;
      watch(member);
      // Not while the new owners are being told: the offsets could be those of another's partition.
      return state === 'CompletingRebalance' ? errors.REBALANCE_IN_PROGRESS : errors.NONE;
    },

    describe: () => ({
      state,
      protocolType,
      protocol: state === 'Stable' ? protocol : '',
      members: [...members.values()].map((member) => ({
        id: member.id,
        clientId: member.request.clientId,
        clientHost: member.request.clientHost,
        metadata: state === 'Stable' ? metadataOf(member) : NOTHING,
        assignment: member.assignment,
      })),
    }),

    close: () => {
      clearTimeout(deadline);
      for (const { session } of members.values()) clearTimeout(session);
    },
  };
};
export type Group = ReturnType<typeof consumerGroup>;
