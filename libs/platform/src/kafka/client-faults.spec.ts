import { fieldsOf, isInfrastructure, levelOf, withoutNegativeTimeouts } from './client-faults';

const line = (namespace: string, level: number, message: string, error?: string) => ({
  namespace,
  level,
  log: { message, ...(error === undefined ? {} : { error }) },
});

describe('the log of the client', () => {
  it.each([
    ['a rebalance', 'info', line('Runner', 2, 'The group is rebalancing, re-joining')],
    [
      'a heartbeat during a rebalance',
      'info',
      line(
        'Connection',
        1,
        'Response Heartbeat(key: 12, version: 3)',
        'The group is rebalancing, so a rejoin is needed',
      ),
    ],
    [
      'a member whom the coordinator forgot',
      'info',
      line('Runner', 1, 'The coordinator is not aware of this member, re-joining the group'),
    ],
    ['a broken connection', 'warn', line('Connection', 1, 'Connection error: connect ECONNREFUSED')],
    ['a crash', 'error', line('Consumer', 1, 'Crash: KafkaJSNumberOfRetriesExceeded')],
    ['a start', 'debug', line('Consumer', 4, 'Starting')],
  ])('says %s at level %s', (_what, level, said) => expect(levelOf(said)).toBe(level));

  it('keeps where and whom, never a payload', () =>
    expect(
      fieldsOf({ namespace: 'Runner', level: 1, log: { message: 'm', groupId: 'g', payload: '张三', error: 'no' } }),
    ).toEqual({ from: 'kafkajs Runner', groupId: 'g', said: 'no' }));
});

describe('starting the consumer again', () => {
  const error = (name: string, cause?: Error) => Object.assign(new Error('x', { cause }), { name });
  it.each([
    ['the brokers were away', error('KafkaJSNumberOfRetriesExceeded', error('KafkaJSConnectionError')), true],
    ['the network was', Object.assign(new Error('x'), { code: 'ETIMEDOUT' }), true],
    ['a handler had a bug', error('KafkaJSNonRetriableError', new TypeError('x')), false],
    ['a handler threw for ever', error('KafkaJSNumberOfRetriesExceeded', new Error('x')), false],
  ])('when %s: %#', (_why, thrown, again) => expect(isInfrastructure(thrown)).toBe(again));
});

it('hides the warning about timers in the past and no other', () => {
  const said: unknown[] = [];
  const emit = withoutNegativeTimeouts(((...all: unknown[]) => void said.push(all)) as typeof process.emitWarning);
  emit('-3 is a negative number', 'TimeoutNegativeWarning');
  emit('-3 is a negative number', { type: 'TimeoutNegativeWarning' });
  emit('old', 'DeprecationWarning', 'DEP0001');
  emit('plain');
  expect(said).toEqual([['old', 'DeprecationWarning', 'DEP0001'], ['plain']]);
});
