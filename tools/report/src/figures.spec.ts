import type { Client } from '@12315/demo';
import { legalDate } from '@12315/law';
import { compare, comparedWith, linesOf } from './figures';
import type { Report, Row } from './folder';

const row = (more: Partial<Row>): Row => ({ label: '某项', ask: 'K9', printed: '1', unit: 'COUNT', ...more });

describe('a printed figure', () => {
  it.each<readonly [string, Partial<Row>, number, readonly [ours: string, exact: string, equal: boolean]]>([
    ['a count', { printed: '145' }, 145, ['145', '145', true]],
    ['another count', { printed: '145' }, 144, ['144', '144', false]],
    ['yuan', { printed: '9958', unit: 'YUAN' }, 995_800, ['9958元', '9958.00元', true]],
    ['yuan, rounded half up', { printed: '9958', unit: 'YUAN' }, 995_750, ['9958元', '9957.50元', true]],
    [
      'ten thousand yuan with a decimal',
      { printed: '5.5', unit: 'WAN_YUAN' },
      5_500_000,
      ['5.5万元', '55000.00元', true],
    ],
    ['ten thousand yuan with two', { printed: '6.41', unit: 'WAN_YUAN' }, 6_410_000, ['6.41万元', '64100.00元', true]],
    ['less by a hundredth', { printed: '6.41', unit: 'WAN_YUAN' }, 6_404_999, ['6.40万元', '64049.99元', false]],
    ['less than one', { printed: '0.05', unit: 'WAN_YUAN' }, 50_000, ['0.05万元', '500.00元', true]],
    ['a percentage', { printed: '98.51', unit: 'PERCENT' }, 98.51, ['98.51%', '98.51%', true]],
    ['a percentage without decimals', { printed: '100', unit: 'PERCENT' }, 99.4, ['99%', '99.4%', false]],
    ['a lower bound', { printed: '8000', unit: 'YUAN', atLeast: true }, 826_000, ['8000余元', '8260.00元', true]],
    ['a lower bound met exactly', { printed: '80', atLeast: true }, 80, ['80余', '80', true]],
    ['below its bound', { printed: '80', atLeast: true }, 79, ['70余', '79', false]],
    ['far above its bound', { printed: '80', atLeast: true }, 90, ['90余', '90', false]],
  ])('stands beside ours as %s', (_, printed, figure, [ours, exact, equal]) =>
    expect(compare(row(printed), figure)).toEqual({ row: row(printed), ours, exact, equal }),
  );
  it('is not met where there is nothing to divide by', () =>
    expect(compare(row({}), null)).toMatchObject({ ours: '—', equal: false }));
});

describe('the table', () => {
  const report: Report = {
    title: '某报告',
    asOf: legalDate('2012-10-31'),
    organisation: '340202D01',
    period: { from: legalDate('2012-01-01'), to: legalDate('2012-10-31') },
    begins: '2012-01-04T00:30:00.000Z' as Report['begins'],
    reader: 'analyst.340200c01',
    items: [],
    table: [
      row({ label: '案件', ask: 'casesFiled', class: 'FOOD_SAFETY', printed: '77' }),
      row({
        label: '和解率',
        ask: 'K3',
        organisation: '340202T01',
        channel: 'STATION',
        printed: '100',
        unit: 'PERCENT',
      }),
    ],
  };
  const paths: string[] = [];
  const answering = (status: number): Client => ({
    get: async (by, path) => {
      paths.push(`${by} ${path}`);
      const kpis = { items: [{ values: [{ id: 'K3', value: 100 }] }] };
      return { status, body: path.includes('/kpis') ? kpis : { total: 76 } };
    },
    post: () => Promise.reject(new Error('nothing is sent')),
    status: () => Promise.reject(new Error('nobody asks')),
    now: () => Promise.reject(new Error('nobody asks')),
    moveTo: () => Promise.reject(new Error('nobody asks')),
  });

  it('asks analytics as its rows say', async () => {
    const rows = await comparedWith(answering(200), report);
    expect(paths).toEqual([
      'analyst.340200c01 /api/analytics/matters?limit=1&from=2012-01-01&to=2012-10-31&organisation=340202D01&class=FOOD_SAFETY&measure=casesFiled',
      'analyst.340200c01 /api/analytics/kpis?from=2012-01-01&to=2012-10-31&organisation=340202T01&channel=STATION',
    ]);
    expect(linesOf(rows)).toEqual([
      '指标    原文  平台  准确值',
      '案件    77    76    76      ≠',
      '和解率  100%  100%  100%    =',
    ]);
  });
  it('says what analytics refused', () =>
    expect(comparedWith(answering(403), report)).rejects.toThrow('/api/analytics/matters?limit=1&'));
});
