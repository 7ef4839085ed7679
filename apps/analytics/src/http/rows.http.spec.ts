import { at } from '@12315/kernel/spec';
import { fixturesOf, httpSpec } from '@12315/platform/testing';
import { analytics } from '../analytics.service';
import { titles } from '../analytics.titles';
import { KpisController } from './kpis.controller';
import { MattersController } from './matters.controller';

const { givenStreams } = httpSpec(analytics, { controllers: [KpisController, MattersController], titles });

const centre = '340200C01';
const jinghu = '340202D01';
const station = '340202T03';
const told = (type: string, more: object) => ({
  type,
  data: { ...(fixturesOf(type)[0] as object), ...more },
  meta: { occurredAt: at('2026-05-06T01:00:00Z') },
});
const complaint = (complaintId: string, organisation: string) => ({
  [`complaint-${complaintId}`]: [
    told('intake.complaint-registered.v1', { complaintId, number: `N-${complaintId}` }),
    told('intake.complaint-assigned.v1', { complaintId, organisation }),
  ],
});
const world = givenStreams({
  ...complaint('a', jinghu),
  ...complaint('b', station),
  'incident-i': [
    told('routing.incident-opened.v1', { incidentId: 'i', organisation: centre }),
    told('routing.group-settlement-reached.v1', {
      incidentId: 'i',
      organisation: centre,
      amount: 500,
      reachedAt: '2026-05-06T01:00:00.000Z',
    }),
  ],
});
const period = 'from=2026-05-01&to=2026-05-31';
interface Row {
  readonly organisation?: string;
  readonly class?: string;
  readonly values: readonly { readonly id: string; readonly numerator: number }[];
}
const rows = async (query: string): Promise<readonly Row[]> => {
  const { body } = await world.as('ANALYST', centre).whenGet(`/kpis?${period}${query}`).thenStatus(200);
  return body['items'] as Row[];
};
const of = ({ values }: Row, id: string) => values.find((each) => each.id === id)!.numerator;
const listed = async (measure: string, query: string) => {
  const path = `/matters?${period}&measure=${measure}${query}`;
  const { body } = await world.as('ANALYST', centre).whenGet(path).thenStatus(200);
  return { total: body['total'], ids: (body['items'] as { id: string }[]).map(({ id }) => id) };
};

describe('a row of the key figures', () => {
  it('of an organisation has the matters of its own behind it, not of those it covers', async () => {
    const row = (await rows('&by=organisation')).find(({ organisation }) => organisation === jinghu)!;
    expect(of(row, 'K5')).toBe(1);
    expect(await listed('received', `&organisation=${jinghu}&reach=own`)).toEqual({ total: 1, ids: ['a'] });
    expect(await listed('received', `&organisation=${jinghu}`)).toEqual({ total: 2, ids: ['a', 'b'] });
    expect(of((await rows(`&organisation=${jinghu}&reach=own`))[0]!, 'K5')).toBe(1);
  });
  it('of what has no class has those matters behind it', async () => {
    const row = (await rows('&by=class')).find((each) => each.class === '')!;
    expect(of(row, 'K9')).toBe(500);
    expect(await listed('recovered', '&class=')).toEqual({ total: 500, ids: ['i'] });
    expect(of((await rows('&class='))[0]!, 'K9')).toBe(500);
  });
  it('is made of measures that have a name and a unit', async () => {
    const { body } = await world.as('ANALYST', centre).whenGet(`/kpis?${period}`).thenStatus(200);
    expect(body['measures']).toMatchObject({
      received: { title: '收到投诉', unit: 'COUNT' },
      recovered: { title: '挽回经济损失', unit: 'FEN' },
    });
  });
  it('says on the cover of its export whose it is', async () => {
    const cover = async (more: string) => {
      const path = `/kpis/export?${period}&format=csv&organisation=${jinghu}${more}`;
      const { bytes } = await world.as('ANALYST', centre).whenGet(path).thenStatus(200);
      return Buffer.from(bytes).toString().split('\r\n').slice(3, 5);
    };
    expect(await cover('&reach=own&class=')).toEqual(['机构,340202D01', '类别,无类别']);
    expect(await cover('')).toEqual(['机构,340202D01及其所辖', '类别,全部']);
  });
  it('is not of a reach that is none', () =>
    world.as('ANALYST', centre).whenGet(`/kpis?${period}&reach=all`).thenProblem(422, 'query.invalid'));
});
