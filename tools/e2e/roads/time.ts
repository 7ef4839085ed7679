import { jinghu, matter } from '../bodies';
import { eventually } from '../waiting';
import type { Roads } from './world';

/** The clock of acceptance by itself. */
export const acceptanceInTime = ({
  anyone,
  as,
  assigned,
  clockTo,
  complaintOf,
  dossierOf,
  figures,
  quiet,
  typesOf,
}: Roads): void => {
  let id: string;
  let number: string;
  const reports = async () => (await typesOf(number)).filter((type) => /due-soon|overdue/.test(type));
  beforeAll(async () => {
    ({ complaintId: id, number } = await assigned(matter({ mediationAsked: false })));
    expect(await complaintOf(id, jinghu)).toMatchObject({ dueOn: '2026-05-12' });
  });

  it('says nothing before the fifth working day', async () => {
    await clockTo('2026-05-08T15:59:50.000Z');
    expect(await reports()).toEqual([]);
  }, 90_000);

  it('reports by itself that the limit is near, on the fifth working day, once', async () => {
    await clockTo('2026-05-08T16:00:10.000Z');
    expect(await reports()).toEqual(['intake.acceptance-due-soon.v1']);
    await clockTo('2026-05-12T15:59:50.000Z');
    expect(await reports()).toEqual(['intake.acceptance-due-soon.v1']);
    expect(await complaintOf(id, jinghu)).toMatchObject({ clock: { state: 'DUE_SOON' } });
  }, 90_000);

  it('reports by itself that it is overdue when the last day is over, once', async () => {
    await clockTo('2026-05-12T16:00:10.000Z');
    expect(await reports()).toEqual(['intake.acceptance-due-soon.v1', 'intake.acceptance-overdue.v1']);
    await clockTo('2026-05-13T08:00:00.000Z');
    expect(await reports()).toEqual(['intake.acceptance-due-soon.v1', 'intake.acceptance-overdue.v1']);
    expect(await complaintOf(id, jinghu)).toMatchObject({ clock: { state: 'OVERDUE' }, dueOn: '2026-05-12' });
    const entries = await dossierOf(number);
    expect(entries.at(-1)).toMatchObject({ type: 'routing.accountability-raised.v1', actor: { role: 'SYSTEM' } });
    const entry = entries.find(({ type }) => type === 'intake.acceptance-overdue.v1');
    expect(entry).toMatchObject({
      sentence: '初查已超过2026-05-12的期限',
      article: '《市场监督管理投诉举报处理办法》第十五条',
      actor: { role: 'CLOCK' },
    });
    expect(entry!.occurredAt.slice(0, 16)).toBe('2026-05-12T16:00');
  }, 90_000);

  it('lets the late acceptance stand, says that it is late, and keeps the overdue figure', async () => {
    await as('HANDLER', jinghu).post(`/api/intake/complaints/${id}/acceptance`);
    await eventually(async () =>
      expect(await complaintOf(id, jinghu)).toMatchObject({ status: 'ACCEPTED', decision: { onTime: false } }),
    );
    await quiet();
    expect(await figures(jinghu, '2026-05-13', '2026-05-13')).toEqual({
      received: 0,
      accepted: 1,
      refused: 0,
      // This one, the one with the lead and the first of the two of one call.
      overdue: 3,
    });
  }, 90_000);

  it('cannot be moved back', async () => {
    const back = await anyone().call('POST', '/clock', { body: { to: '2026-05-01T00:00:00.000Z' } });
    expect(back).toMatchObject({ status: 409, body: { code: 'clock.backwards' } });
  });
};
