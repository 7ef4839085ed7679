import type { Catalogue } from '@12315/platform';
import type { Facts } from './facts';
import { refusalsIn, termsIn } from './gather';
import { pagesOf } from './pages';
import { wordless } from './pages/refusals';

const shop: Catalogue = {
  name: 'shop',
  aggregates: [{ category: 'order', commands: ['Place'], events: ['Placed', 'Paid'], timed: true }],
  views: [{ name: 'shop.list.v1', from: ['order'], events: ['Placed'], sealed: [] }],
  policies: [{ name: 'shop.pay.v1', from: 'order', to: 'order' }],
  publishes: { topic: 'shop.events', from: ['order'] },
  consumes: [],
  gathers: [],
  routes: [{ method: 'POST', path: '/api/shop/orders', action: 'Place', roles: ['BUYER'] }],
  codes: { internal: { title: '内部错误' }, 'order.unknown': { title: '没有订单', detail: '请核对' } },
  flows: [
    { by: 'shop.relay.v1', from: 'order', message: 'Placed', to: 'shop.events', becomes: 'shop.placed.v1' },
    { by: 'shop.pay.v1', from: 'order', message: 'Placed', to: 'order', becomes: 'Pay' },
  ],
};
const depot: Catalogue = {
  ...shop,
  name: 'depot',
  aggregates: [],
  views: [],
  policies: [],
  publishes: null,
  consumes: [{ name: 'depot.from-shop.v1', topic: 'shop.events', to: 'parcel', contracts: ['shop.placed.v1'] }],
  gathers: [{ name: 'depot.all.v1', topics: ['shop.events'], contracts: ['shop.placed.v1'], figures: 'depot.sums.v1' }],
  routes: [{ method: 'GET', path: '/api/depot/door', action: null, roles: [] }],
  codes: { internal: { title: '内部错误' } },
  flows: [{ by: 'depot.from-shop.v1', from: 'shop.events', message: 'shop.placed.v1', to: 'parcel', becomes: 'Pack' }],
};
const facts: Facts = {
  catalogues: [shop, depot],
  events: {
    order: [
      { type: 'Placed', data: { orderId: '1' } },
      { type: 'Paid', data: {} },
    ],
  },
  commands: { order: { Placed: ['Place'], Paid: ['Pay'] } },
  contracts: { 'shop.events': [{ type: 'shop.placed.v1', data: { orderId: '1' } }] },
  terms: new Map([['Placed', '已下单']]),
  refusals: new Map([
    ['order.unknown', ['not-found']],
    ['order.lost', ['conflict']],
  ]),
};
const pages = new Map(pagesOf(facts).map(({ file, text }) => [file, text]));

describe('the generated pages', () => {
  it('say of an event what becomes of it', () => {
    expect(pages.get('events.md')).toContain(
      '| `Placed` | 已下单 | `shop.placed.v1` | `shop.list.v1` | `order: Pay` |\n| `Paid` |  | – | – | – |',
    );
    expect(pages.get('events.md')).toContain('"orderId": "1"');
  });
  it('say of a contract who hears it', () =>
    expect(pages.get('contracts.md')).toContain(
      '| `shop.placed.v1` | `Placed` | 已下单 | `depot.from-shop.v1 → parcel: Pack`, `depot.all.v1` |',
    ));
  it('draw who tells whom', () => {
    expect(pages.get('topics.md')).toContain('  shop --> shop_events([shop.events])');
    expect(pages.get('topics.md')).toContain('  shop_events -- "placed → Pack" --> depot');
    expect(pages.get('topics.md')).toContain('  shop_events -. "all" .-> depot');
  });
  it('say of a route who may', () => {
    expect(pages.get('routes.md')).toContain('| `POST /api/shop/orders` | Place | BUYER |');
    expect(pages.get('routes.md')).toContain('| `GET /api/depot/door` | everyone, without a token |  |');
  });
  it('list every reader that keeps a position', () => {
    const names = [...pages.get('subscriptions.md')!.matchAll(/^\| `([\w.-]+)`/gm)].map(([, name]) => name);
    expect(names).toEqual([
      'shop.list.v1',
      'shop.pay.v1',
      'shop.relay.v1',
      'shop.due.v1',
      'depot.from-shop.v1',
      'depot.all.v1',
    ]);
  });
  it('have words and status for every refusal, those of the edge once', () => {
    expect(pages.get('refusals.md')).toContain('| `order.unknown` | 404 | 没有订单 | 请核对 |');
    expect(pages.get('refusals.md')!.match(/`internal`/g)).toHaveLength(1);
  });
  it('are all on the index', () =>
    expect([...pages.keys()].filter((file) => !pages.get('README.md')!.includes(`(${file})`))).toEqual(['README.md']));
});

it('finds refusals that nobody has words for', () => expect(wordless(facts)).toEqual(['order.lost']));
it('reads refusals out of the sources, however they are broken', () =>
  expect([
    ...refusalsIn([
      "reject('conflict', 'a.b', id)",
      "new Rejection(\n  'invalid',\n  'c.d')",
      "return reject('not-found', 'a.b')",
      "reject(kind, 'e.f')",
    ]),
  ]).toEqual([
    ['a.b', ['conflict', 'not-found']],
    ['c.d', ['invalid']],
  ]));
it('reads terms out of the glossary, the first one of a cell', () =>
  expect([
    ...termsIn('| 中文 | identifier |\n|---|---|\n| 样品 | sample | `Sample` |\n| 受理 / 不予受理 | `A`, `B` |'),
  ]).toEqual([
    ['Sample', '样品'],
    ['A', '受理'],
    ['B', '受理'],
  ]));
