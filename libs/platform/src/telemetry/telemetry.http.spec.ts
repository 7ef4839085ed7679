import { trace } from '@opentelemetry/api';
import { note, notesApp } from '../http/testing/notes';
import { currentTraceparent, inSpan, spanContextOf } from './spans';
import { startTelemetry } from './start';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;

describe('a traceparent', () => {
  it('is read', () =>
    expect(spanContextOf(traceparent)).toEqual({ traceId, spanId: 'b7ad6b7169203331', traceFlags: 1, isRemote: true }));
  it.each([
    undefined,
    '',
    'rubbish',
    `01-${traceId}-b7ad6b7169203331-01`,
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `${traceparent}, ${traceparent}`,
  ])('%s is none', (header) => expect(spanContextOf(header)).toBe(null));
});

describe('tracing', () => {
  let stop: () => Promise<void>;
  beforeAll(() => void (stop = startTelemetry('notes', null)));
  afterAll(() => stop());

  it('is absent outside any span', () => expect(currentTraceparent()).toBe(undefined));
  it('goes on in the span of whoever caused it, across awaits', async () => {
    const inside = await inSpan(
      'notes.decide',
      {},
      async () => (await Promise.resolve(), currentTraceparent()),
      traceparent,
    );
    expect(inside).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(inside).not.toBe(traceparent);
  });
  it('nests spans', async () => {
    const traces = await inSpan(
      'outer',
      {},
      () => inSpan('inner', {}, async () => [trace.getActiveSpan()?.spanContext().traceId, traceId]),
      traceparent,
    );
    expect(traces).toEqual([traceId, traceId]);
  });
  it('passes failures on', () =>
    expect(inSpan('notes.decide', {}, () => Promise.reject(new Error('x')))).rejects.toThrow('x'));

  it('goes from the request into the command’s meta, and into the log', async () => {
    const { app, heard, lines, authorization } = await notesApp();
    const headers = { authorization, traceparent };
    await app.inject({ method: 'POST', url: '/api/notes/notes', headers, payload: note });
    await app.close();
    expect(heard.metas[0]!.trace).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    const line = lines.map((text) => JSON.parse(text) as Record<string, unknown>).find(({ msg }) => msg === 'request');
    expect({ ...line, time: 0, ms: 0 }).toEqual({
      level: 'info',
      time: 0,
      service: 'notes',
      method: 'POST',
      route: '/api/notes/notes',
      status: 201,
      ms: 0,
      traceId,
      msg: 'request',
    });
  });
});
