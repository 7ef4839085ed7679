import { jinghu, matter, received } from '../bodies';
import { station } from '../standing/complaints';
import { eventually } from '../waiting';
import { mediatingFor } from './mediation';
import type { Registered, Roads, Triaged } from './world';

/** From a paper at a station, by a mediation there, to the authority. */
export const escalationRoad = (roads: Roads): void => {
  const { as, complaintIs, dossierOf, toldOf } = roads;
  const officer = () => as('STATION_OFFICER', station);
  const handler = () => as('HANDLER', jinghu);
  const there = mediatingFor(roads, station, 'STATION_OFFICER');
  const authority = mediatingFor(roads);
  const onPaper = '2026-04-27T02:00:00.000Z';
  let id: string;
  let number: string;
  let second: string;
  const isThere = (what: object) =>
    eventually(async () => expect(await officer().get<object>(`/api/intake/complaints/${id}`)).toMatchObject(what));

  it('given what a paper says came in two days ago, it occurred then and is recorded now', async () => {
    const paper = { channel: 'STATION', receivedAt: onPaper, paper: '来访登记簿第12号' };
    const item = await officer().post<Registered>('/api/intake/items', received(paper));
    expect(item.number).toBe('340202T03202604270001');
    const { complaints } = await officer().post<Triaged>(`/api/intake/items/${item.itemId}/triage`, {
      parts: [matter({ handling: 'ONSITE' })],
    });
    ({ complaintId: id, number } = complaints[0]!);
    const steps = ['intake.item-received.v2', 'intake.complaint-registered.v1'];
    expect(await toldOf(number, ...steps)).toEqual(steps);
    const [first] = await dossierOf(number);
    expect(first).toMatchObject({ occurredAt: onPaper, actor: { role: 'STATION_OFFICER' } });
    expect(first!.recordedAt > '2026-04-29T01:00:00.000Z').toBe(true);
  });

  it('when the station mediates it, no period of the law runs, and no organ has it', async () => {
    await officer().post(`/api/intake/complaints/${id}/taking-up`);
    await isThere({ status: 'TAKEN_UP', handling: 'ONSITE', clock: null });
    await there.is(id, { kind: 'STATION', status: 'AWAITING_CONSENT', dueOn: null, clock: 'NONE' });
    expect(await handler().call('GET', `/api/routing/dispatches/${id}`)).toMatchObject({ status: 404 });
    await there.consent(id);
    await there.act(id, 'termination', { ground: 'DECLARED_NO_AGREEMENT', reason: '经营者只愿退一半' });
    await isThere({ status: 'TERMINATED', outcome: { ground: 'DECLARED_NO_AGREEMENT' } });
  });

  it('and it is escalated, the organ of the place has it with seven working days from then', async () => {
    await officer().post(`/api/intake/complaints/${id}/escalation`, { reason: '本站调解未成' });
    await complaintIs(id, {
      status: 'ASSIGNED',
      organisation: jinghu,
      handling: 'AUTHORITY',
      dueOn: '2026-05-12',
      escalation: { from: station, reason: '本站调解未成' },
      result: null,
      outcome: null,
    });
    await there.is(id, { kind: 'STATION', status: 'TERMINATED' });
    expect(await handler().post(`/api/routing/dispatches/${id}/signature`)).toMatchObject({ revision: 1 });
  });

  it('and accepted, it has a second mediation of its own, by the authority, with sixty days', async () => {
    await handler().post(`/api/intake/complaints/${id}/acceptance`);
    await complaintIs(id, { status: 'ACCEPTED', decision: { onTime: true } });
    const path = `/api/mediation/mediations?complaintId=${id}`;
    const mediations = async () =>
      (await as('MEDIATOR', jinghu).get<{ items: readonly { id: string; kind: string }[] }>(path)).items;
    await roads.quiet();
    const authoritys = (await mediations()).filter(({ kind }) => kind === 'ADMIN');
    expect(authoritys).toEqual([expect.objectContaining({ number, status: 'AWAITING_CONSENT', dueOn: '2026-06-28' })]);
    second = authoritys[0]!.id;
    expect(second).not.toBe(id);
  });

  it('then what they agree on there, and do, is how the complaint ends', async () => {
    await authority.agree(second);
    await complaintIs(id, { status: 'SETTLED' });
    await authority.act(second, 'document');
    await authority.act(second, 'performance', { performed: true, recovered: 29_900 });
    await complaintIs(id, { outcome: { performed: true } });
    await handler().post(`/api/intake/complaints/${id}/result`, { manner: 'PHONE' });
    await handler().post(`/api/intake/complaints/${id}/closing`, { leadFound: false });
    await complaintIs(id, {
      status: 'CLOSED',
      result: 'MEDIATED',
      recovered: 29_900,
      closing: { onTime: true },
      conflicts: [],
    });
    const steps = [
      'intake.complaint-taken-up.v1',
      'mediation.local-mediation-opened.v1',
      'mediation.mediation-terminated.v1',
      'intake.complaint-escalated.v1',
      'routing.dispatch-issued.v1',
      'intake.complaint-assigned.v1',
      'routing.dispatch-signed.v1',
      'intake.complaint-accepted.v1',
      'mediation.mediation-opened.v1',
      'mediation.agreement-reached.v1',
      'intake.complaint-settled.v1',
      'mediation.agreement-performed.v1',
      'intake.complaint-closed.v1',
    ];
    expect(await toldOf(number, ...steps)).toEqual(steps);
  });
};
