import type { Meta } from '@12315/kernel';
import { Controller, Get, Post } from '@nestjs/common';
import { type Act, CurrentAct } from './act';
import { Public } from './authorisation';
import { notesApp } from './testing/notes';

const told: Act[] = [];
@Controller('notes')
class ActsController {
  @Post(':id/closing')
  @Public()
  close(@CurrentAct() act: Act) {
    told.push(act);
    return { id: act.id };
  }
  @Post('closing')
  @Public()
  closeAll(@CurrentAct() { id }: Act) {
    return { id };
  }
  @Get(':id')
  @Public()
  read(@CurrentAct() { id }: Act) {
    return { id };
  }
}

describe('an act that a request asks for', () => {
  let notes: Awaited<ReturnType<typeof notesApp>>;
  beforeAll(async () => (notes = await notesApp({}, [ActsController])));
  afterAll(() => notes.app.close());
  beforeEach(() => (told.length = 0));
  const post = (path: string, headers: Record<string, string> = {}) =>
    notes.app.inject({ method: 'POST', url: `/api/notes/notes/${path}`, headers });
  const meta: Partial<Meta> = { occurredAt: '2026-05-06T01:00:00.000Z' as Meta['occurredAt'], ruleSet: 'C2026' };

  it('says what it is about, what accompanies it, and which revision the caller has seen', async () => {
    await post('n-1/closing', { 'if-match': '"3"' });
    expect(told).toEqual([{ id: 'n-1', meta: expect.objectContaining(meta), expected: 3 }]);
  });
  it('asks for no revision where the caller names none', async () => {
    await post('n-1/closing');
    expect(told.map(({ expected }) => expected)).toEqual([undefined]);
  });
  it('bears the same id under the same idempotency key, another one without', async () => {
    const key = { 'idempotency-key': 'closing-n-1' };
    await post('n-1/closing', key);
    notes.answers.documents.clear();
    await post('n-1/closing', key);
    await post('n-1/closing');
    const [first, again, other] = told.map(({ meta: { id } }) => id);
    expect([first === again, first === other]).toEqual([true, false]);
  });
  it('does not begin where If-Match names no revision', async () => {
    const { statusCode, json } = await post('n-1/closing', { 'if-match': '*' });
    expect([statusCode, json().code, told]).toEqual([400, 'if-match.unreadable', []]);
  });
  it('stands on no route that is about nothing', async () => {
    expect((await post('closing')).statusCode).toBe(500);
    expect(notes.lines.join()).toContain('CurrentAct stands only on routes with :id');
  });
  it('stands on no route that only reads', async () => {
    expect((await notes.app.inject({ url: '/api/notes/notes/n-1' })).statusCode).toBe(500);
    expect(notes.lines.join()).toContain('CurrentAct stand only on POST');
  });
});
