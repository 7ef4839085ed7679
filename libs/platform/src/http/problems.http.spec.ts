import { Rejection } from '@12315/kernel';
import { mongo } from 'mongoose';
import { refusalOf } from './problems';
import { edgeTitles } from './titles';
import { type NotesApp, note, notesApp } from './testing/notes';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const traceId = '0af7651916cd43dd8448eb211c80319c';

describe('an error at the edge', () => {
  let notes: NotesApp;
  beforeAll(async () => (notes = await notesApp()));
  afterAll(() => notes.app.close());

  const trouble = async (what: string, headers = {}) => {
    const { authorization } = notes;
    const answer = await notes.app.inject({
      method: 'POST',
      url: '/api/notes/notes/7/trouble?q=13855301234',
      headers: { authorization, traceparent, ...headers },
      payload: { what },
    });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  };
  const problem = (code: string, status: number, more: object) => ({
    type: `/problems/${code}`,
    status,
    code,
    instance: '/api/notes/notes/7/trouble',
    traceId,
    ...more,
  });

  it('is a problem with the service’s words, and with the law where the law refused', async () =>
    expect((await trouble('closed')).body).toEqual(
      problem('note.closed', 409, {
        title: '已办结',
        detail: '办结后不能更改。',
        law: '市场监督管理投诉举报处理办法 第十四条',
      }),
    ));
  it('shows the detail the rule gave', async () =>
    expect((await trouble('wrong')).body).toEqual(
      problem('note.too-early', 422, { title: '提交的内容有误', detail: 'before 2026-01-01' }),
    ));
  it('falls back to the words of its status', async () =>
    expect((await trouble('foreign')).body).toEqual(problem('note.not-yours', 403, { title: '没有权限' })));
  it('does not say why something was not found: missing and foreign look alike', async () =>
    expect((await trouble('missing')).body).toEqual(problem('note.unknown', 404, { title: '没有找到' })));
  it('answers 412 with the revision it has to a caller who named one', async () => {
    const { status, headers, body } = await trouble('faster', { 'if-match': '"3"' });
    expect([status, headers.etag, body.code]).toEqual([412, '"5"', 'if-match.stale']);
  });
  it('answers 409 to a caller who named none', async () => {
    const { status, headers, body } = await trouble('faster');
    expect([status, headers.etag, body.code]).toEqual([409, undefined, 'revision.contended']);
  });
  it('asks to come back when a dependency is away, without naming it', async () => {
    const { status, headers, body } = await trouble('away');
    expect([status, headers['retry-after'], body]).toEqual([
      503,
      '2',
      problem('unavailable', 503, edgeTitles['unavailable']!),
    ]);
  });
  it('says when somebody asks too often', async () => {
    const { status, body } = await trouble('often');
    expect([status, body.code]).toEqual([429, 'rate.limited']);
  });
  it('says nothing of an error nobody foresaw', async () =>
    expect((await trouble('bug')).body).toEqual(problem('internal', 500, edgeTitles['internal']!)));
  it('has a trace id even where the caller brought none', async () =>
    expect((await trouble('missing', { traceparent: 'rubbish' })).body.traceId).toMatch(/^[0-9a-f]{32}$/));
});

describe('a request that is no request', () => {
  let notes: NotesApp;
  beforeAll(async () => (notes = await notesApp()));
  afterAll(() => notes.app.close());

  const send = async (payload: string | Buffer, type = 'application/json', url = '/api/notes/notes') => {
    const headers = { authorization: notes.authorization, 'content-type': type };
    const answer = await notes.app.inject({ method: 'POST', url, headers, payload });
    return [answer.statusCode, answer.json().code, answer.headers['content-type']];
  };
  const problem = 'application/problem+json; charset=utf-8';

  it.each([
    ['broken JSON', '{"title":'],
    ['no JSON', 'title=x'],
    ['an empty body', ''],
    ['__proto__', '{"title":"x","__proto__":{"polluted":true}}'],
    ['constructor.prototype', '{"title":"x","constructor":{"prototype":{"polluted":true}}}'],
    ['a nested __proto__', '{"title":"x","lines":[{"__proto__":{"polluted":true}}]}'],
    ['endless nesting', `{"title":${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ])('answers 400 to %s', async (_, payload) => {
    expect(await send(payload)).toEqual([400, 'body.unreadable', problem]);
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });
  it('answers 413 to more than 256 KiB', async () =>
    expect(await send(JSON.stringify({ ...note, title: 'x'.repeat(262_144) }))).toEqual([
      413,
      'body.too-large',
      problem,
    ]));
  it('does not cut the connection on whom it answers 413, who may be sending still', async () => {
    const headers = { authorization: notes.authorization, 'content-type': 'application/json' };
    const payload = JSON.stringify({ ...note, title: 'x'.repeat(262_144) });
    const answer = await notes.app.inject({ method: 'POST', url: '/api/notes/notes', headers, payload });
    expect(answer.headers.connection).not.toBe('close');
  });
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/xml'])(
    'answers 415 to %s',
    async (type) => expect(await send('title=x', type)).toEqual([415, 'body.unsupported-type', problem]),
  );
  it('answers 404 to an unknown route', async () =>
    expect(await send('{}', 'application/json', '/api/notes/nothing')).toEqual([404, 'route.not-found', problem]));
  it('answers 404 to a method the route has not', async () => {
    const answer = await notes.app.inject({ method: 'PATCH', url: '/api/notes/notes/1' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'route.not-found']);
  });
  it('answers 400 to an address that cannot be decoded', async () => {
    const answer = await notes.app.inject({ method: 'GET', url: '/api/notes/notes/%E0%A4%A' });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'url.unreadable']);
  });
});

describe('the table', () => {
  it('knows the driver’s errors that mean "away"', () =>
    expect(refusalOf(new mongo.MongoNetworkError('10.1.2.3')).status).toBe(503));
  it('calls unreadable what a rule calls unreadable', () =>
    expect(refusalOf(new Rejection('invalid', 'cursor.unreadable')).status).toBe(400));
});
