import { answerStore, type AnswerDocument } from './answers';
import { memoryAnswers } from './testing/answers';
import { type NotesApp, note, notesApp } from './testing/notes';

const key = 'key-00000001';

describe('a request that is sent twice', () => {
  let notes: NotesApp;
  beforeEach(async () => (notes = await notesApp()));
  afterEach(() => notes.app.close());
  const post = (payload: object, headers: Record<string, string> = {}, url = '/api/notes/notes') =>
    notes.app.inject({
      method: 'POST',
      url,
      headers: { authorization: notes.authorization, 'idempotency-key': key, ...headers },
      payload,
    });

  it('is done once and answered alike', async () => {
    const first = await post(note);
    const again = await post({ kind: note.kind, title: note.title });
    expect([again.statusCode, again.json(), again.headers.etag, again.headers['idempotency-replayed']]).toEqual([
      201,
      first.json(),
      '"1"',
      'true',
    ]);
    expect([first.headers['idempotency-replayed'], first.headers['content-type'], notes.heard.metas.length]).toEqual([
      undefined,
      again.headers['content-type'],
      1,
    ]);
  });
  it('is refused with another body', async () => {
    await post(note);
    const other = await post({ ...note, title: '换货' });
    expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency.other-body']);
  });
  it('is refused with another query', async () => {
    await post(note);
    const other = await post(note, {}, '/api/notes/notes?x=1');
    expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency.other-body']);
  });
  it('is refused while the first is under way', async () => {
    let finish = () => {};
    notes.heard.wait = new Promise((resolve) => (finish = resolve));
    const first = post(note);
    while (notes.heard.metas.length === 0) await new Promise(setImmediate);
    const second = await post(note);
    notes.answers.documents.clear();
    const third = await post(note);
    finish();
    expect([second.json().code, third.json().code, (await first).statusCode]).toEqual([
      'idempotency.in-flight',
      'idempotency.in-flight',
      201,
    ]);
  });
  it('gets the refusal of what is wrong in itself again', async () => {
    const url = '/api/notes/notes/1/trouble';
    const first = await post({ what: 'wrong' }, {}, url);
    const again = await post({ what: 'wrong' }, {}, url);
    expect([again.statusCode, again.json(), again.headers['content-type'], notes.heard.metas.length]).toEqual([
      422,
      first.json(),
      'application/problem+json; charset=utf-8',
      1,
    ]);
  });
  it.each([
    ['bug', {}],
    ['away', {}],
    ['faster', {}],
    ['faster', { 'if-match': '"3"' }],
    ['often', {}],
    ['closed', {}],
    ['missing', {}],
    ['foreign', {}],
  ])('is tried again after what time may heal: %s %j', async (what, headers) => {
    await post({ what }, headers, '/api/notes/notes/1/trouble');
    await post({ what }, headers, '/api/notes/notes/1/trouble');
    expect([notes.heard.metas.length, notes.answers.documents.size]).toEqual([2, 0]);
  });
  it('answers nothing twice, too', async () => {
    const remove = () =>
      notes.app.inject({
        method: 'DELETE',
        url: '/api/notes/notes/1',
        headers: { authorization: notes.authorization, 'idempotency-key': key },
      });
    await remove();
    const again = await remove();
    expect([again.statusCode, again.body, again.headers['idempotency-replayed']]).toEqual([200, '', 'true']);
  });
  it.each(['short', 'x'.repeat(129), 'with a space', 'schlüssel'])('is refused with the key %s', async (bad) => {
    const answer = await post(note, { 'idempotency-key': bad });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'idempotency-key.unreadable']);
  });
  it('stands although its answer could not be kept', async () => {
    notes.answers.updateOne = () => Promise.reject(new Error('disk'));
    expect((await post(note)).statusCode).toBe(201);
    expect(notes.lines.filter((line) => line.includes('answer not kept')).length).toBe(1);
  });
});

describe('the command id', () => {
  let notes: NotesApp;
  beforeEach(async () => (notes = await notesApp()));
  afterEach(() => notes.app.close());
  const idOf = async (
    headers: Record<string, string>,
    url = '/api/notes/notes/1',
    method: 'DELETE' | 'POST' = 'DELETE',
  ) => {
    await notes.app.inject({ method, url, headers: { authorization: notes.authorization, ...headers } });
    return notes.heard.metas.at(-1)!.id;
  };

  it('is the same for the same request, on any instance, however its path is spelt', async () => {
    const first = await idOf({ 'idempotency-key': key });
    notes.answers.documents.clear();
    expect(await idOf({ 'idempotency-key': key }, '/%61pi/notes/notes/%31')).toBe(first);
    expect(first).toBe('7866f3e1-ec9a-5441-aede-ba2f1f039eb1');
  });
  it('differs by key, path and person', async () => {
    const other = await notes.bearer({ sub: 'officer-8' });
    const ids = [
      await idOf({ 'idempotency-key': key }),
      await idOf({ 'idempotency-key': `${key}x` }),
      await idOf({ 'idempotency-key': key }, '/api/notes/notes/2'),
      await idOf({ 'idempotency-key': key, authorization: other }),
    ];
    expect(new Set(ids).size).toBe(4);
  });
  it('is random without a key', async () => expect(await idOf({})).not.toBe(await idOf({})));
  it('comes with who acts, in which role, when and under which rules', async () => {
    const id = await idOf({});
    expect(notes.heard.metas.at(-1)).toEqual({
      id,
      occurredAt: '2026-05-06T01:00:00.000Z',
      recordedAt: '2026-05-06T01:00:00.000Z',
      actor: { id: 'officer-7', role: 'HANDLER', organisation: '340202D01' },
      ruleSet: 'C2026',
      correlation: id,
      causation: null,
    });
  });
  it('comes from nobody on public routes', async () => {
    const answer = await notes.app.inject({ method: 'POST', url: '/api/notes/leaflet', payload: { what: 'x' } });
    expect(answer.json()).toEqual({ actor: { id: 'anonymous', role: 'PUBLIC', organisation: '' } });
  });
});

describe('what was answered before', () => {
  const second = 1_000;
  const begun = new Date('2026-05-06T01:00:00Z');
  const storeAt = (seconds: number, document: Partial<AnswerDocument> = {}) => {
    const collection = memoryAnswers();
    collection.documents.set('c', { _id: 'c', hash: 'h', since: begun, answer: null, ...document });
    return { collection, store: answerStore(collection, () => begun.getTime() + seconds * second) };
  };
  const answer = { status: 201, headers: {}, body: '{}' };

  it('is under way for 20 seconds', () =>
    expect(storeAt(19).store.begin('c', 'h')).rejects.toThrow('idempotency.in-flight'));
  it('is taken over after 20 seconds: its process has died', async () => {
    const { store, collection } = storeAt(20);
    await store.begin('c', 'h');
    expect(collection.documents.get('c')!.since).toEqual(new Date('2026-05-06T01:00:20Z'));
  });
  it('is taken over by one of two', async () => {
    const { store } = storeAt(20);
    const outcomes = await Promise.allSettled([store.begin('c', 'h'), store.begin('c', 'h')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
  it('is not taken over by another body', () =>
    expect(storeAt(3_600).store.begin('c', 'other')).rejects.toThrow('idempotency.other-body'));
  it('is answered again for a day', () =>
    expect(storeAt(86_399, { answer }).store.begin('c', 'h')).rejects.toThrow('replay'));
  it('is forgotten after a day, also where the server has not yet removed it', async () => {
    const { store, collection } = storeAt(86_400, { answer });
    await store.begin('c', 'other');
    expect(collection.documents.get('c')!.answer).toBe(null);
  });
  it('keeps an answer that came after all', async () => {
    const { store, collection } = storeAt(0, { answer });
    await store.forget('c');
    expect(collection.documents.get('c')!.answer).toEqual(answer);
  });
  it('is removed by the server after a day', async () => {
    const asked: unknown[] = [];
    const createIndex = async (...index: unknown[]) => String(asked.push(index));
    const { app } = await notesApp({ idempotencyCollection: Object.assign(memoryAnswers(), { createIndex }) });
    await app.close();
    expect(asked).toEqual([[{ since: 1 }, { expireAfterSeconds: 86_400 }]]);
  });
});
