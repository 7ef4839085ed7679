import { at } from '@12315/kernel/spec';
import { fixturesOf, httpSpec, onlyFor } from '@12315/platform/testing';
import { analytics } from '../analytics.service';
import { titles } from '../analytics.titles';
import { readBack } from '../figures/testing/read-back';
import { KpisController } from './kpis.controller';

const { givenStreams, givenNothing } = httpSpec(analytics, { controllers: [KpisController], titles });

const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const told = (type: string, more: object = {}) => ({
  type,
  data: { ...(fixturesOf(type)[0] as object), ...more },
  meta: { occurredAt: at('2026-05-06T01:00:00Z') },
});
/** A complaint that an organ accepted, and closed with an agreement that brought so much. */
const complaint = (
  complaintId: string,
  organisation: string,
  objectCode: string,
  channel: string,
  recovered: number,
) => ({
  [`complaint-${complaintId}`]: [
    told('intake.complaint-registered.v1', { complaintId, number: `=${complaintId}`, objectCode, channel }),
    told('intake.complaint-assigned.v1', { complaintId, organisation }),
    told('intake.complaint-accepted.v1', { complaintId, organisation }),
    ...(recovered > 0
      ? [told('intake.complaint-closed.v1', { complaintId, organisation, closedAt: '2026-05-20T01:00:00.000Z' })]
      : []),
  ],
  ...(recovered > 0 && {
    [`mediation-${complaintId}`]: [
      told('mediation.agreement-reached.v1', {
        mediationId: complaintId,
        complaintId,
        organisation,
        reachedAt: '2026-05-18T01:00:00.000Z',
      }),
      told('mediation.agreement-performed.v1', {
        mediationId: complaintId,
        complaintId,
        organisation,
        recovered,
        performedAt: '2026-05-19T01:00:00.000Z',
      }),
    ],
  }),
});
const month = givenStreams({
  ...complaint('a', jinghu, '0101', 'PHONE', 260055),
  ...complaint('b', jinghu, '0102', 'WEB', 0),
  ...complaint('c', jinghu, '1270', 'WEB', 0),
  ...complaint('d', jiujiang, '0101', 'PHONE', 100),
  'organisation-340202D01': [told('routing.organisation-registered.v1')],
});
const may = { from: '2026-05-01', to: '2026-05-31' };
const asked = (more = '') => `/kpis?from=${may.from}&to=${may.to}${more}`;

interface Value {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}
interface Item {
  readonly organisation?: string;
  readonly class?: string;
  readonly name: string | null;
  readonly values: readonly Value[];
}
const itemsOf = async (more: string, organisation = centre): Promise<readonly Item[]> =>
  (await month.as('ANALYST', organisation).whenGet(asked(more)).thenStatus(200)).body['items'] as Item[];
const valueOf = ({ values }: Item, id: string): number | null => values.find((each) => each.id === id)!.value;

describe('the key figures of a period', () => {
  it('stand in one row, each with what it was made of and how it is defined', async () => {
    const { body } = await month.as('ANALYST', centre).whenGet(asked()).thenStatus(200);
    expect(body).toMatchObject({ ...may, by: 'total' });
    const [all] = body['items'] as Item[];
    expect(all!.name).toBe(null);
    expect(all!.values[0]).toStrictEqual({ id: 'K1', value: 50, numerator: 2, denominator: 4 });
    expect(all!.values.find(({ id }) => id === 'K9')).toStrictEqual({
      id: 'K9',
      value: 260155,
      numerator: 260155,
      denominator: null,
    });
    const [first] = body['definitions'] as object[];
    expect(first).toMatchObject({ id: 'K1', name: '办结率', unit: 'PERCENT', decimals: 2, validFrom: '1996-03-15' });
  });
  it('stand by organisation, with its name', async () => {
    const items = await itemsOf('&by=organisation');
    expect(items.map(({ organisation, name }) => [organisation, name])).toEqual([
      [centre, null],
      [jinghu, '芜湖市镜湖区市场监督管理局'],
      [jiujiang, null],
    ]);
    expect(items.map((item) => valueOf(item, 'K1'))).toEqual([null, 33.33, 100]);
    expect(items.map((item) => valueOf(item, 'K5'))).toEqual([null, 100, 100]);
  });
  it('stand by class, with each one’s share of all', async () => {
    const items = await itemsOf('&by=class');
    expect(items.map((item) => [item.class, valueOf(item, 'K1'), valueOf(item, 'K5')])).toEqual([
      ['010', 66.67, 75],
      ['127', 0, 25],
    ]);
  });
  it('are asked for by class, whose share stays one of all', async () => {
    const [food] = await itemsOf('&class=010');
    expect([valueOf(food!, 'K1'), valueOf(food!, 'K5')]).toEqual([66.67, 75]);
    const [, ofJinghu] = await itemsOf('&class=010&by=organisation');
    expect([ofJinghu!.organisation, valueOf(ofJinghu!, 'K5')]).toEqual([jinghu, 66.67]);
  });
  it('are asked for by channel and by organisation', async () => {
    const [web] = await itemsOf('&channel=WEB');
    expect(valueOf(web!, 'K1')).toBe(0);
    const [district] = await itemsOf(`&organisation=${jiujiang}`);
    expect(valueOf(district!, 'K9')).toBe(100);
  });
  it('are a district’s own for a district', async () => {
    const [own] = await itemsOf('', jinghu);
    expect(own!.values[0]).toStrictEqual({ id: 'K1', value: 33.33, numerator: 1, denominator: 3 });
  });
  it('are null where there is nothing to divide by, and nothing where nothing was obtained', async () => {
    const { body } = await givenNothing().as('ANALYST', centre).whenGet(asked()).thenStatus(200);
    const [none] = body['items'] as Item[];
    expect([valueOf(none!, 'K1'), valueOf(none!, 'K9')]).toEqual([null, 0]);
  });
  it('are defined for no day before there were rules', async () => {
    const path = '/kpis?from=1990-01-01&to=1990-12-31';
    const { body } = await month.as('ANALYST', centre).whenGet(path).thenStatus(200);
    expect(body['definitions']).toEqual([]);
  });
  it.each([
    ['from its end to its beginning', '/kpis?from=2026-05-31&to=2026-05-01', 'figures.period-backwards'],
    ['to a day that February never has', '/kpis?from=2026-02-01&to=2026-02-31', 'query.invalid'],
    ['without an end', '/kpis?from=2026-05-01', 'query.invalid'],
    ['by week', asked('&by=week'), 'query.invalid'],
    ['of a class that is none', asked('&class=food'), 'query.invalid'],
    ['of two classes', asked('&class=010&class=127'), 'query.invalid'],
    ['of a channel that is none', asked('&channel=phone'), 'query.invalid'],
  ])('are not asked for %s', (_, path, code) => month.as('ANALYST', centre).whenGet(path).thenProblem(422, code));
  it('of another district are answered as if there were none', () =>
    month
      .as('ORG_HEAD', jinghu)
      .whenGet(asked(`&organisation=${jiujiang}`))
      .thenProblem(404, 'organisation.unknown'));
  it('are open to their own roles only', () =>
    onlyFor(['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER'], (role) => month.as(role, jinghu).whenGet(asked())));
  it('need a token', () => month.whenGet(asked()).thenProblem(401, 'token.missing'));
});

describe('the export of the key figures', () => {
  const file = (more: string) => `/kpis/export?from=${may.from}&to=${may.to}${more}`;
  const sheetsOf = async (more: string) => {
    const answer = await month
      .as('ANALYST', centre)
      .whenGet(file(`&format=xlsx${more}`))
      .thenStatus(200);
    return readBack(answer.bytes);
  };
  /** A money of the screen is in fen, of the sheet in yuan. */
  const shown = (unit: unknown, value: number | null) => (unit === '元' && value !== null ? value / 100 : value);

  it.each(['', '&by=organisation', '&by=class', '&class=010', '&channel=WEB', `&organisation=${jinghu}`])(
    'has the numbers of the screen (%s)',
    async (more) => {
      const rows = (await sheetsOf(more)).get('指标')!.slice(1);
      const items = await itemsOf(more);
      expect(
        rows.map(([of, name, id, , value, unit, numerator, denominator]) => [
          of,
          name ?? null,
          id,
          value ?? null,
          unit,
          numerator,
          denominator ?? null,
        ]),
      ).toEqual(
        items.flatMap(({ organisation, class: of, name, values }) =>
          values.map(({ id, value, numerator, denominator }) => {
            const unit = ['K9', 'K10', 'K11'].includes(id) ? '元' : '%';
            return [
              organisation ?? of ?? '合计',
              name,
              id,
              shown(unit, value),
              unit,
              shown(unit, numerator),
              denominator,
            ];
          }),
        ),
      );
    },
  );
  it('lists the matters behind, which add up to the numbers', async () => {
    const sheets = await sheetsOf('');
    const list = sheets.get('事项')!.slice(1);
    const sum = (title: string) =>
      list.filter(([of]) => of === title).reduce((total, row) => total + Number(row[7]), 0);
    expect([sum('受理投诉'), sum('办结投诉'), sum('达成调解协议')]).toEqual([4, 2, 2]);
    expect(sum('挽回经济损失')).toBeCloseTo(2601.55, 10);
    expect(list.filter(([of]) => of === '办结投诉')).toEqual([
      ['办结投诉', '=a', 'a', jinghu, '2026-05-20', '010', 'PHONE', 1, '件'],
      ['办结投诉', '=d', 'd', jiujiang, '2026-05-20', '010', 'PHONE', 1, '件'],
    ]);
  });
  it('says on its cover what was asked, by whom and when, how far was counted, and what the figures mean', async () => {
    const cover = (await sheetsOf(`&organisation=${jinghu}&class=010`)).get('说明')!;
    expect(cover.slice(0, 7)).toEqual([
      ['统计指标'],
      ['期间', '2026-05-01至2026-05-31（含首尾两日）'],
      ['机构', '340202D01及其所辖'],
      ['类别', '010'],
      ['来源渠道', '全部'],
      ['查询人', expect.stringContaining(centre)],
      ['查询时间', '2026-05-06T09:00:00.000+08:00'],
    ]);
    expect(cover).toContainEqual(['K8', '结案率', '期内结案的案件÷期内立案的案件', '%', '1996-03-15']);
    expect(cover).toContainEqual(['mediation.events', 0, 315]);
  });
  it('is named after its period', () =>
    month
      .as('ANALYST', centre)
      .whenGet(file('&format=xlsx'))
      .andHeader('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .andHeader(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent('统计指标2026-05-01至2026-05-31（2026-05-06）.xlsx')}`,
      ));
  it('is the same as text, in which no cell is a formula', async () => {
    const answer = month.as('ANALYST', centre).whenGet(file('&format=csv'));
    await answer.thenStatus(200).andHeader('content-type', 'text/csv; charset=utf-8');
    const text = Buffer.from((await answer).bytes).toString();
    expect(text.startsWith('\uFEFF【说明】\r\n')).toBe(true);
    expect(text).toContain('\r\n合计,,K1,办结率,50,%,2,4\r\n');
    expect(text).toContain(`\r\n办结投诉,'=a,a,${jinghu},2026-05-20,010,PHONE,1,件\r\n`);
  });
  it.each([
    ['as another kind of file', '&format=pdf'],
    ['without a kind of file', ''],
  ])('is not asked for %s', (_, more) =>
    month.as('ANALYST', centre).whenGet(file(more)).thenProblem(422, 'query.invalid'),
  );
  it('of another district is answered as if there were none', () =>
    month
      .as('ORG_HEAD', jinghu)
      .whenGet(file(`&format=csv&organisation=${jiujiang}`))
      .thenProblem(404, 'organisation.unknown'));
  it('is open to its own roles only', () =>
    onlyFor(['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER'], (role) =>
      month.as(role, jinghu).whenGet(file('&format=csv')),
    ));
  it('needs a token', () => month.whenGet(file('&format=csv')).thenProblem(401, 'token.missing'));
});
