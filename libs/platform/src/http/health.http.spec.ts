import type { Probes } from './health';
import { notesApp } from './testing/notes';

const well: Probes = {
  engines: { eventstore: async () => 'ok', mongodb: async () => 1, kafka: async () => undefined },
  subscriptions: () => [
    { name: 'notes.list.v1', state: 'running' },
    { name: 'notes.relay.v1', state: 'retrying' },
  ],
  started: () => true,
  status: async () => ({ service: 'notes', ready: true }),
};
const ask = async (url: string, probes: Partial<Probes> = {}) => {
  const { app } = await notesApp({ probes: { ...well, ...probes } });
  const answer = await app.inject({ url });
  await app.close();
  return [answer.statusCode, answer.json()];
};
const away = () => Promise.reject(new Error('mongodb://secret@10.1.2.3 refused'));

describe('health', () => {
  it('is ready when every engine answers and no subscription has stopped', async () =>
    expect(await ask('/readyz')).toEqual([200, { ready: true, reasons: [] }]));
  it('names what keeps it from being ready, and nothing more', async () =>
    expect(
      await ask('/readyz', {
        engines: { ...well.engines, mongodb: away },
        subscriptions: () => [{ name: 'notes.list.v1', state: 'stopped' }],
        started: () => false,
      }),
    ).toEqual([503, { ready: false, reasons: ['not started', 'mongodb: not reachable', 'notes.list.v1: stopped'] }]));
  it('does not wait for ever for an engine that is silent', async () =>
    expect(await ask('/readyz', { engines: { kafka: () => new Promise(() => {}) } })).toEqual([
      503,
      { ready: false, reasons: ['kafka: not reachable'] },
    ]));
  it('lives whatever happens elsewhere', async () =>
    expect(await ask('/livez', { engines: { mongodb: away }, started: () => false })).toEqual([200, { live: true }]));
  it('has started, or not yet', async () =>
    expect([await ask('/startupz'), await ask('/startupz', { started: () => false })]).toEqual([
      [200, { started: true }],
      [503, { started: false }],
    ]));
  it('says what it is', async () =>
    expect(await ask('/version')).toEqual([
      200,
      { service: 'notes', version: '0.0.0', commit: 'unknown', node: process.version },
    ]));
  it('says what the service says of itself', async () =>
    expect(await ask('/status')).toEqual([200, { service: 'notes', ready: true }]));
});
