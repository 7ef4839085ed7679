import { channel, type ContractClass } from '@12315/contracts';
import { type Decider, inMemoryStore, type Message, type Meta } from '@12315/kernel';
import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { IsString } from 'class-validator';
import { systemClock } from '../clock';
import { handlerOf } from '../handling/handle';
import { memory } from '../handling/memory';
import { note, notesApp } from '../http/testing/notes';
import type { Outgoing } from '../kafka/cloud-events';
import { received } from '../kafka/received';
import { consumes, handles, publishes, type Service } from '../service';
import type { Engines } from './engines';
import { type Following, followingOf, hearing } from './readers';

class WrittenV1 {
  static readonly type = 'notes.written.v1' as const;
  @IsString() title!: string;
}
const told = channel('notes.events', WrittenV1 as ContractClass);
type Write = Message<'WriteNote', { title: string }>;
type Written = Message<'NoteWritten', { title: string }>;
const decider: Decider<Write, Written, object> = {
  category: 'note',
  initial: {},
  decide: { WriteNote: ({ title }) => [{ type: 'NoteWritten', data: { title } }] },
  evolve: { NoteWritten: (_, state) => state },
  holder: () => null,
};
const service = {
  name: 'notes',
  ruleSetAt: () => 'C2026',
  deciders: [handles(decider)],
  views: [],
  policies: [],
  publishes: publishes(told, {
    note: { NoteWritten: ({ title }: Written['data']) => [{ type: 'notes.written.v1', data: { title } }] },
  }),
  consumes: [
    consumes('notes.from-notes.v1', told, decider, {
      'notes.written.v1': () => [{ to: 'copy', command: { type: 'WriteNote', data: { title: 'copy' } } }],
    } as never),
  ],
  gathers: [],
} as unknown as Service;

const spans = new InMemorySpanExporter();
beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
});
afterAll(() => {
  trace.disable();
  context.disable();
});

/** What a request with this traceparent gives its command. */
const metaOfRequest = async (traceparent: string): Promise<Meta> => {
  const { app, heard, authorization } = await notesApp();
  const headers = { authorization, traceparent };
  await app.inject({ method: 'POST', url: '/api/notes/notes', headers, payload: note });
  await app.close();
  return heard.metas[0]!;
};

it('one trace goes from the request through the event, the topic and the consumer to the next event', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const store = inMemoryStore();
  const sent: Outgoing[] = [];
  const producer = { send: async (_topic: string, messages: readonly Outgoing[]) => void sent.push(...messages) };
  const inbox = { find: () => ({ toArray: async () => [] }), bulkWrite: async () => ({}) };
  const engines = { store, kafka: { producer }, db: { collection: () => inbox } } as unknown as Engines;
  const handlers = { note: handlerOf(service.deciders[0]!, store, 'notes') };

  const meta = await metaOfRequest(`00-${traceId}-b7ad6b7169203331-01`);
  await handlers.note('1', { type: 'WriteNote', data: { title: 'a' } }, meta);
  const [{ reader }] = followingOf(service, engines, { handlers, remembered: memory() }, systemClock) as [Following];
  await reader.apply(await store.read('note-1'));
  const { key, value, headers } = sent[0]!;
  const incoming = received(
    { key: Buffer.from(key), value: Buffer.from(value), headers },
    { topic: told.topic, partition: 0, offset: '0' },
  );
  await hearing(service, engines, handlers, systemClock)(service.consumes[0]!).apply([incoming]);

  const traces = [incoming.meta.trace, (await store.read('note-copy'))[0]!.meta.trace];
  expect(traces.map((each) => each?.split('-')[1])).toEqual([traceId, traceId]);
  const finished = spans.getFinishedSpans().filter(({ name }) => name.startsWith('notes.'));
  expect(finished.map((span) => [span.name, span.attributes['count'], span.spanContext().traceId])).toEqual([
    ['notes.decide WriteNote', undefined, traceId],
    ['notes.publish notes.relay.v1', 1, traceId],
    ['notes.decide WriteNote', undefined, traceId],
    ['notes.consume notes.from-notes.v1', 1, traceId],
  ]);
});
