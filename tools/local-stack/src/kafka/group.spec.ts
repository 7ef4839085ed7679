import { errors } from './errors';
import { consumerGroup, type Group, type JoinAnswer } from './group';

const SESSION = 10_000;
const REBALANCE = 30_000;
const bytes = (text: string) => Buffer.from(text);

let group: Group;
beforeEach(() => {
  jest.useFakeTimers();
  group = consumerGroup();
});
afterEach(() => {
  group.close();
  jest.useRealTimers();
});

const join = (memberId = '', more: Partial<Parameters<Group['join']>[0]> = {}) =>
  group.join({
    memberId,
    clientId: 'client',
    clientHost: '/127.0.0.1',
    sessionTimeout: SESSION,
    rebalanceTimeout: REBALANCE,
    protocolType: 'consumer',
    protocols: [{ name: 'range', metadata: bytes('topics') }],
    ...more,
  });
/** One member, stable. */
const alone = async () => {
  const one = await join();
  await group.sync(one.memberId, one.generation, [{ memberId: one.memberId, assignment: bytes('all') }]);
  return one;
};
/** Two members, stable: the leader has taken the first half, the other the second. */
const pair = async () => {
  const first = await alone();
  const joining = join();
  const [one, other] = await Promise.all([join(first.memberId), joining]);
  const assignments = [
    { memberId: one.memberId, assignment: bytes('left') },
    { memberId: other.memberId, assignment: bytes('right') },
  ];
  const assigned = await Promise.all([
    group.sync(other.memberId, other.generation, []),
    group.sync(one.memberId, one.generation, assignments),
  ]);
  return { one, other, assigned };
};
const beat = ({ memberId, generation }: JoinAnswer) => group.heartbeat(memberId, generation);

describe('a consumer group', () => {
  it('makes the first member leader and tells only it who is there', async () => {
    const { one, other, assigned } = await pair();
    expect(one).toEqual({
      error: errors.NONE,
      generation: 2,
      protocol: 'range',
      leader: one.memberId,
      memberId: one.memberId,
      members: [
        { id: one.memberId, metadata: bytes('topics') },
        { id: other.memberId, metadata: bytes('topics') },
      ],
    });
    expect(other).toEqual({ ...one, memberId: other.memberId, members: [] });
    expect(assigned.map(({ assignment }) => assignment.toString())).toEqual(['right', 'left']);
    expect(group.describe().state).toBe('Stable');
  });

  it('tells the members by their heartbeat that someone came', async () => {
    const one = await alone();
    expect(beat(one)).toBe(errors.NONE);
    void join();
    expect(beat(one)).toBe(errors.REBALANCE_IN_PROGRESS);
  });

  it('goes on without a member whose session has run out', async () => {
    const { one, other } = await pair();
    await jest.advanceTimersByTimeAsync(SESSION - 1);
    expect(beat(one)).toBe(errors.NONE);
    await jest.advanceTimersByTimeAsync(1);
    expect(beat(one)).toBe(errors.REBALANCE_IN_PROGRESS);
    expect(beat(other)).toBe(errors.UNKNOWN_MEMBER_ID);
    expect((await join(one.memberId)).members).toHaveLength(1);
  });

  it('goes on without a member that does not join again within the rebalance timeout', async () => {
    const { one, other } = await pair();
    const joining = join();
    const again = join(one.memberId);
    for (let waited = 0; waited < REBALANCE; waited += SESSION / 2) {
      expect(beat(other)).toBe(errors.REBALANCE_IN_PROGRESS);
      await jest.advanceTimersByTimeAsync(SESSION / 2);
    }
    expect((await again).members.map(({ id }) => id)).toEqual([one.memberId, (await joining).memberId]);
    expect(beat(other)).toBe(errors.UNKNOWN_MEMBER_ID);
  });

  it('does not run out the session of a member that waits for our answer', async () => {
    const { one, other } = await pair();
    const again = join(one.memberId);
    await jest.advanceTimersByTimeAsync(SESSION - 1);
    beat(other);
    await jest.advanceTimersByTimeAsync(SESSION - 1);
    const rejoined = join(other.memberId);
    expect([(await again).error, (await rejoined).error]).toEqual([errors.NONE, errors.NONE]);
  });

  it('asks the followers to join again when the leader dies before it has assigned', async () => {
    const { one, other } = await pair();
    const joined = join(other.memberId, { protocols: [{ name: 'range', metadata: bytes('more') }] });
    await join(one.memberId);
    const synced = group.sync(other.memberId, (await joined).generation, []);
    await jest.advanceTimersByTimeAsync(SESSION);
    expect(await synced).toEqual({ error: errors.REBALANCE_IN_PROGRESS, assignment: Buffer.alloc(0) });
    expect(await join(other.memberId)).toMatchObject({ error: errors.NONE, leader: other.memberId });
  });

  it('rebalances when a member leaves, and is empty when the last has left', async () => {
    const { one, other } = await pair();
    expect(group.leave(other.memberId)).toBe(errors.NONE);
    expect(group.leave(other.memberId)).toBe(errors.UNKNOWN_MEMBER_ID);
    expect(beat(one)).toBe(errors.REBALANCE_IN_PROGRESS);
    expect(group.leave(one.memberId)).toBe(errors.NONE);
    expect(group.describe()).toMatchObject({ state: 'Empty', members: [] });
  });

  it('gives a member that lost the answer the same answer, without disturbing the others', async () => {
    const { one, other } = await pair();
    expect(await join(other.memberId)).toEqual(other);
    expect(beat(one)).toBe(errors.NONE);
    expect((await group.sync(other.memberId, other.generation, [])).assignment).toEqual(bytes('right'));
  });

  it('gives a member that lost the answer the same answer while the partitions are given', async () => {
    const one = await join();
    const joining = join();
    await join(one.memberId);
    const other = await joining;
    expect(await join(other.memberId)).toEqual(other);
  });

  it('answers a parked join when the member asks again', async () => {
    const { one, other } = await pair();
    const lost = join(one.memberId);
    const again = join(one.memberId);
    expect((await lost).error).toBe(errors.UNKNOWN_MEMBER_ID);
    void join(other.memberId);
    expect((await again).error).toBe(errors.NONE);
  });

  it('answers what a member still waits for when it leaves', async () => {
    const { one, other } = await pair();
    const joining = join(one.memberId);
    group.leave(one.memberId);
    expect((await joining).error).toBe(errors.UNKNOWN_MEMBER_ID);
    const { generation } = await join(other.memberId);
    const third = join();
    await join(other.memberId);
    const waiting = group.sync((await third).memberId, generation + 1, []);
    group.leave((await third).memberId);
    expect((await waiting).error).toBe(errors.UNKNOWN_MEMBER_ID);
  });

  it('leaves a member nothing of a past generation when the leader gives it nothing', async () => {
    const { one, other } = await pair();
    const again = join(one.memberId);
    await join(other.memberId);
    const { generation } = await again;
    const waiting = group.sync(other.memberId, generation, []);
    await group.sync(one.memberId, generation, [{ memberId: one.memberId, assignment: bytes('all') }]);
    expect((await waiting).assignment).toEqual(Buffer.alloc(0));
  });

  it('tells who syncs while others still join to join again', async () => {
    const { one } = await pair();
    void join();
    expect((await group.sync(one.memberId, one.generation, [])).error).toBe(errors.REBALANCE_IN_PROGRESS);
  });

  it('rebalances when the leader joins again or a member wants other topics', async () => {
    const { one, other } = await pair();
    const again = join(one.memberId);
    expect(beat(other)).toBe(errors.REBALANCE_IN_PROGRESS);
    const changed = { protocols: [{ name: 'range', metadata: bytes('others') }] };
    await join(other.memberId, changed);
    expect((await again).generation).toBe(3);
  });

  it('refuses requests of a past generation or of an unknown member', async () => {
    const one = await alone();
    const past = one.generation - 1;
    expect(group.heartbeat(one.memberId, past)).toBe(errors.ILLEGAL_GENERATION);
    expect(group.heartbeat('unknown', one.generation)).toBe(errors.UNKNOWN_MEMBER_ID);
    expect((await group.sync(one.memberId, past, [])).error).toBe(errors.ILLEGAL_GENERATION);
    expect((await group.sync('unknown', one.generation, [])).error).toBe(errors.UNKNOWN_MEMBER_ID);
    expect((await join('unknown')).error).toBe(errors.UNKNOWN_MEMBER_ID);
  });

  it.each([
    ['a session timeout below the least', { sessionTimeout: 5_999 }, errors.INVALID_SESSION_TIMEOUT],
    ['a session timeout above the most', { sessionTimeout: 1_800_001 }, errors.INVALID_SESSION_TIMEOUT],
    ['no protocol', { protocols: [] }, errors.INCONSISTENT_GROUP_PROTOCOL],
    ['another protocol type', { protocolType: 'connect' }, errors.INCONSISTENT_GROUP_PROTOCOL],
    [
      'a protocol the others do not know',
      { protocols: [{ name: 'sticky', metadata: bytes('') }] },
      errors.INCONSISTENT_GROUP_PROTOCOL,
    ],
  ])('refuses a member with %s', async (_what, more, error) => {
    await alone();
    expect((await join('', more)).error).toBe(error);
  });

  it('refuses a first member without a protocol type', async () =>
    expect((await join('', { protocolType: '' })).error).toBe(errors.INCONSISTENT_GROUP_PROTOCOL));

  it('takes the first protocol that all know', async () => {
    const protocol = (name: string) => ({ name, metadata: bytes(name) });
    const one = await join('', { protocols: [protocol('a'), protocol('b')] });
    const other = join('', { protocols: [protocol('b')] });
    expect(await join(one.memberId, { protocols: [protocol('a'), protocol('b')] })).toMatchObject({
      protocol: 'b',
      members: [{ metadata: bytes('b') }, { metadata: bytes('b') }],
    });
    await other;
  });
});

describe('a commit', () => {
  it('is taken from a member of the running generation', async () => {
    const one = await alone();
    expect(group.mayCommit(one.memberId, one.generation)).toBe(errors.NONE);
    expect(group.mayCommit(one.memberId, one.generation - 1)).toBe(errors.ILLEGAL_GENERATION);
    expect(group.mayCommit('unknown', one.generation)).toBe(errors.UNKNOWN_MEMBER_ID);
  });

  it('is taken before a member joins again, not while the partitions are given anew', async () => {
    const one = await alone();
    const other = join();
    expect(group.mayCommit(one.memberId, one.generation)).toBe(errors.NONE);
    const { generation } = await join(one.memberId);
    await other;
    expect(group.mayCommit(one.memberId, generation)).toBe(errors.REBALANCE_IN_PROGRESS);
  });

  it('is taken from outside only while nobody is in the group', async () => {
    expect(group.mayCommit('', -1)).toBe(errors.NONE);
    const one = await alone();
    expect(group.mayCommit('', -1)).toBe(errors.UNKNOWN_MEMBER_ID);
    group.leave(one.memberId);
    expect(group.mayCommit('', -1)).toBe(errors.NONE);
  });

  it('keeps a session alive', async () => {
    const one = await alone();
    await jest.advanceTimersByTimeAsync(SESSION - 1);
    group.mayCommit(one.memberId, one.generation);
    await jest.advanceTimersByTimeAsync(SESSION - 1);
    expect(beat(one)).toBe(errors.NONE);
  });
});
