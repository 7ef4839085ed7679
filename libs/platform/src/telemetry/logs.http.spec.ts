import { type NotesApp, note, notesApp } from '../http/testing/notes';
import { Unavailable } from '../unavailable';
import { createLogger, describeError, nestLogger, redacted } from './logs';

describe('a log line', () => {
  it('masks persons and secrets at every depth, by key', () =>
    expect(
      redacted({
        hostname: 'h',
        name: 'x',
        complainantName: 'x',
        items: [{ complainantPhone: 'x', mobile: 'x', idNumber: 'x', address: { street: 'x' } }],
        headers: { authorization: 'x', 'set-cookie': 'x' },
        data: { sealed: 'x', PERSON_KEK: 'x', count: 3 },
      }),
    ).toEqual({
      hostname: 'h',
      name: '***',
      complainantName: '***',
      items: [{ complainantPhone: '***', mobile: '***', idNumber: '***', address: '***' }],
      headers: { authorization: '***', 'set-cookie': '***' },
      data: { sealed: '***', PERSON_KEK: '***', count: 3 },
    }));
  it('ends somewhere', () => {
    const loop: Record<string, unknown> = {};
    loop['again'] = loop;
    expect(JSON.stringify(redacted(loop))).toBe(`${'{"again":'.repeat(6)}"…"${'}'.repeat(6)}`);
  });
  it('says of an error what and where, not its message', () => {
    const { at, ...said } = describeError(Object.assign(new Error('13855301234'), { code: 11_000 }));
    expect([said, JSON.stringify(at).includes('logs.http.spec'), JSON.stringify(at).includes('138553')]).toEqual([
      { type: 'Error', code: 11_000 },
      true,
      false,
    ]);
  });
  it('names the dependency that is away', () =>
    expect(describeError(new Unavailable('kafka'))).toEqual(expect.objectContaining({ dependency: 'kafka' })));
  it('is masked on its way out', () => {
    const lines: string[] = [];
    const logger = createLogger('notes', 'info', { write: (line) => void lines.push(line) });
    logger.info({ complainantPhone: '13855301234', error: new Error('13855301234') }, 'said');
    expect([lines[0]!.includes('***'), lines[0]!.includes('13855301234')]).toEqual([true, false]);
  });
  it('holds what Nest says', () => {
    const lines: string[] = [];
    const logger = createLogger('notes', 'info', { write: (line) => void lines.push(line) });
    nestLogger(logger).log('mapped', 'RouterExplorer');
    expect({ ...(JSON.parse(lines[0]!) as object), time: 0 }).toEqual({
      level: 'info',
      time: 0,
      service: 'notes',
      from: 'RouterExplorer',
      msg: 'mapped',
    });
  });
});

describe('no line of a whole life', () => {
  const canaries = ['13855301234', 'canary-person', '张三', 'eyJ'];
  let notes: NotesApp;
  beforeAll(async () => (notes = await notesApp()));
  afterAll(() => notes.app.close());

  it('holds a person’s data, whatever they send and whatever breaks', async () => {
    const { app, authorization, lines } = notes;
    const requests = [
      { method: 'POST', url: '/api/notes/notes', payload: { ...note, title: 'canary-person' } },
      { method: 'POST', url: '/api/notes/notes', payload: { ...note, about: '13855301234' } },
      { method: 'POST', url: '/api/notes/notes', payload: '{"title":"canary-person"' },
      { method: 'POST', url: '/api/notes/notes/canary-person/trouble', payload: { what: 'bug' } },
      { method: 'POST', url: '/api/notes/notes/13855301234/trouble', payload: { what: 'away' } },
      { method: 'GET', url: '/api/notes/notes?cursor=13855301234' },
      { method: 'GET', url: '/api/notes/13855301234?q=canary-person' },
      { method: 'GET', url: '/api/notes/notes/%E0%A4%A?q=canary-person' },
      { method: 'GET', url: '/api/notes/notes/mine' },
    ] as const;
    const type = { 'content-type': 'application/json', 'idempotency-key': 'canary-person' };
    for (const request of requests) await app.inject({ ...request, headers: { authorization, ...type } });
    expect(lines.filter((line) => line.includes('"msg":"request"')).length).toBe(
      // The address that cannot be decoded reaches no route.
      requests.length - 1,
    );
    expect(lines.filter((line) => line.includes('"level":"error"')).length).toBe(2);
    expect(lines.filter((line) => canaries.some((canary) => line.includes(canary)))).toEqual([]);
  });
});
