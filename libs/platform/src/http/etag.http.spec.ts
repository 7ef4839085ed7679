import { revisionOf } from './etag';
import { type NotesApp, note, notesApp } from './testing/notes';

describe('revisions over HTTP', () => {
  let notes: NotesApp;
  beforeAll(async () => (notes = await notesApp()));
  afterAll(() => notes.app.close());
  const put = (headers: Record<string, string>) =>
    notes.app.inject({
      method: 'PUT',
      url: '/api/notes/notes/1',
      headers: { authorization: notes.authorization, ...headers },
      payload: note,
    });

  it('an item bears its revision as ETag', async () => {
    const { authorization } = notes;
    const answer = await notes.app.inject({ url: '/api/notes/notes/1', headers: { authorization } });
    expect(answer.headers.etag).toBe('"3"');
  });
  it('a command answers with the new one', async () => expect((await put({})).headers.etag).toBe('"4"'));
  it('If-Match tells the controller which one the caller has seen', async () => {
    notes.heard.expected = [];
    await put({ 'if-match': '"3"' });
    await put({});
    expect(notes.heard.expected).toEqual([3, undefined]);
  });
  it('an If-Match that names no revision is unreadable', async () => {
    const answer = await put({ 'if-match': '3' });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'if-match.unreadable']);
  });
  it.each(['3', '*', 'W/"3"', '"3", "4"', '"-1"', '"03"', '"x"', '""', '"99999999999999999"'])(
    '%s names none',
    (header) => expect(() => revisionOf(header)).toThrow('if-match.unreadable'),
  );
});
