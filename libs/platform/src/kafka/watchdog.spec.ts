import { type Behind, watchdog } from './watchdog';

const dog = (behind: readonly Behind[] | Error, assigned: Record<string, number[]> = { events: [0, 1] }) => {
  const clock = { now: 0 };
  const hung: string[] = [];
  const watched = watchdog({
    patience: 60_000,
    now: () => clock.now,
    assigned: () => assigned,
    behind: () => (behind instanceof Error ? Promise.reject(behind) : Promise.resolve(behind)),
    hung: ({ message }) => hung.push(message),
  });
  return { clock, hung, ...watched };
};
const waiting = [{ topic: 'events', partition: 1, messages: 3 }];

describe('the watchdog', () => {
  it('calls when a consumer with messages to read is silent', async () => {
    const { clock, check, hung } = dog(waiting);
    clock.now = 60_001;
    await check();
    expect(hung).toEqual(['the consumer has been silent for 60 s with messages to read']);
  });
  it('waits out its patience', async () => {
    const { clock, check, hung } = dog(waiting);
    clock.now = 60_000;
    await check();
    expect(hung).toEqual([]);
  });
  it('is content with a sign of life', async () => {
    const { clock, check, sign, hung } = dog(waiting);
    clock.now = 50_000;
    sign();
    clock.now = 100_000;
    await check();
    expect(hung).toEqual([]);
  });
  it.each([
    ['nothing to read', [{ topic: 'events', partition: 1, messages: 0 }]],
    ['messages only for others', [{ topic: 'events', partition: 2, messages: 3 }]],
    ['messages only on another topic', [{ topic: 'other', partition: 1, messages: 3 }]],
    ['brokers that do not answer', new Error('away')],
  ])('is content with %s', async (_what, behind) => {
    const { clock, check, hung } = dog(behind);
    clock.now = 600_000;
    await check();
    expect(hung).toEqual([]);
  });
  it('is content when life came back while it asked', async () => {
    const clock = { now: 0 };
    const hung = jest.fn();
    const { check, sign } = watchdog({
      patience: 60_000,
      now: () => clock.now,
      assigned: () => ({ events: [1] }),
      behind: async () => (sign(), waiting),
      hung,
    });
    clock.now = 60_001;
    await check();
    expect(hung).not.toHaveBeenCalled();
  });
});
