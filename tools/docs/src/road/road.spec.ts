import type { Catalogue } from '@12315/platform';
import type { Facts } from '../facts';
import { overviewPicture } from './overview';
import { roadPages } from './page';
import { type Box, boxOf, faultsOf, heightOf, linesOf, type Picture } from './picture';
import { kindOf, servicePicture } from './service';
import { lanesOf, linksOf, servicesOf } from './steps';
import { svgOf } from './svg';
import { seam, widthOf, wrapped } from './text';

const empty = { views: [], routes: [], consumes: [], gathers: [], policies: [], codes: {}, flows: [] };
const shop: Catalogue = {
  ...empty,
  name: 'shop',
  aggregates: [
    { category: 'order', commands: ['Place', 'CheckDeadline'], events: ['Placed', 'OrderOverdue'], timed: true },
    { category: 'bill', commands: ['Bill'], events: ['Billed'], timed: false },
    { category: 'stock', commands: ['Count'], events: ['Counted'], timed: false },
  ],
  policies: [
    { name: 'shop.bill.v1', from: 'order', to: 'bill' },
    { name: 'shop.count.v1', from: 'order', to: 'stock' },
  ],
  publishes: { topic: 'shop.events', from: ['order'] },
  routes: [{ method: 'POST', path: '/api/shop/orders', action: 'Place', roles: ['BUYER'] }],
  flows: [
    { by: 'shop.relay.v1', from: 'order', message: 'Placed', to: 'shop.events', becomes: 'shop.placed.v1' },
    { by: 'shop.relay.v1', from: 'order', message: 'OrderOverdue', to: 'shop.events', becomes: 'shop.overdue.v1' },
    { by: 'shop.bill.v1', from: 'order', message: 'Placed', to: 'bill', becomes: 'Bill' },
  ],
};
const depot: Catalogue = {
  ...empty,
  name: 'depot',
  aggregates: [{ category: 'parcel', commands: ['Pack'], events: ['Packed'], timed: false }],
  publishes: null,
  consumes: [{ name: 'depot.from-shop.v1', topic: 'shop.events', to: 'parcel', contracts: ['shop.placed.v1'] }],
  gathers: [
    {
      name: 'depot.all.v1',
      topics: ['shop.events'],
      contracts: ['shop.placed.v0', 'shop.placed.v1', 'shop.overdue.v1'],
      figures: null,
    },
  ],
  flows: [{ by: 'depot.from-shop.v1', from: 'shop.events', message: 'shop.placed.v1', to: 'parcel', becomes: 'Pack' }],
};
const payment = { title: '付款', n: 7, unit: 'day', article: '《买卖办法》第七条' };
const facts: Facts = {
  catalogues: [depot, shop],
  events: { order: [{ type: 'Placed', data: { payment, note: null, count: 1 } }] },
  commands: {
    order: { Placed: ['Place'], OrderOverdue: ['CheckDeadline'] },
    bill: { Billed: ['Bill'] },
    stock: { Counted: ['Count'] },
    parcel: { Packed: ['Pack'] },
  },
  contracts: {},
  terms: new Map(
    Object.entries({
      shop: '商店',
      depot: '仓库',
      Order: '订单',
      bill: '账单',
      stock: '库存',
      parcel: '包裹',
      Placed: '已下单',
      OrderOverdue: '订单超期',
      Billed: '已开账单',
      Counted: '已盘点',
      Packed: '已装箱',
      Place: '下单',
      Pack: '装箱',
      Bill: '开账单',
      CheckDeadline: '检查期限',
      BUYER: '买方',
      SYSTEM: '系统',
      CLOCK: '时钟',
      day: '日',
    }),
  ),
  refusals: new Map(),
};
const boxesOf = (picture: Picture) => new Map(picture.boxes.map((box) => [box.id, box]));
const said = (box: Box | undefined) => box?.lines.map(({ text }) => text);
const shopPicture = servicePicture(facts, shop);
const page = roadPages(facts)[0]!.text;

describe('the picture of a service', () => {
  const boxes = boxesOf(shopPicture);
  it('says of a fact its number, its term, who does it, and what falls due', () =>
    expect(said(boxes.get('order.Placed'))).toEqual(['1 已下单', '买方', '限 7 日']));
  it('says of a fact of the system what it follows', () =>
    expect(said(boxes.get('bill.Billed'))).toEqual(['3 已开账单', '系统：据已下单']));
  it('draws facts of the clock apart', () => {
    expect(boxes.get('order.OrderOverdue')?.kind).toBe('clock');
    expect(svgOf(shopPicture).match(/stroke-dasharray="5 3"/g)).toHaveLength(2);
  });
  it('draws notes of other services’ facts apart, and shows them coming in', () => {
    const picture = boxesOf(servicePicture(facts, depot));
    expect(picture.get('parcel.Packed')?.kind).toBe('note');
    expect(said(picture.get('in parcel shop.placed.v1'))).toEqual(['商店：已下单', 'placed', '→ 1']);
  });
  it('shows what goes out and who hears it: those who act one by one, the others together', () => {
    expect(said(boxes.get('out order.Placed'))).toEqual(['1 已下单', 'placed', '→ 仓库']);
    expect(said(boxes.get('out order 仓库'))).toEqual(['其余告知仓库', '2']);
  });
  it('shows what is only looked up, without versions that nobody tells any more', () =>
    expect(said(boxesOf(servicePicture(facts, depot)).get('looked up'))).toEqual([
      '另收以供查阅、统计，不引起办理',
      '商店：已下单、订单超期',
    ]));
  it('leads an arrow from a fact to what it makes another aggregate decide', () => {
    const [source, target] = [boxes.get('order.Placed')!, boxes.get('bill.Billed')!];
    const arrow = shopPicture.lines.find(({ colour }) => colour === 0)!;
    expect(arrow.points[0]![1]).toBe(source.y + source.height);
    expect(arrow.points.at(-1)![1]).toBe(target.y);
  });
  it('leads it from the aggregate where no canonical fact shows what the policy hears', () =>
    expect(linksOf(facts, shop)).toEqual([
      { from: 'order.Placed', to: 'bill.Billed' },
      { from: 'order', to: 'stock.Counted' },
    ]));
  it('has no faults, and twice the same is the same', () => {
    expect(faultsOf(shopPicture)).toEqual([]);
    expect(svgOf(servicePicture(facts, shop))).toBe(svgOf(shopPicture));
  });
  it('takes in a new event by itself', () => {
    const [order, ...others] = shop.aggregates;
    const more = { ...shop, aggregates: [{ ...order!, events: [...order!.events, 'Returned'] }, ...others] };
    expect(said(boxesOf(servicePicture(facts, more)).get('order.Returned'))).toEqual(['3 Returned', '系统']);
  });
});

describe('faults', () => {
  const words = linesOf([{ text: '文字', size: 13 }], 100);
  const at = (id: string, x: number, width: number) =>
    boxOf(id, 'person', words, { x, y: 0, width, height: heightOf(words) });
  const faults = (boxes: readonly Box[], texts: Picture['texts'] = [], lines: Picture['lines'] = []) =>
    faultsOf({ title: '', width: 300, height: 100, bands: [], lines, boxes, texts });
  it('are boxes that touch', () => expect(faults([at('one', 0, 100), at('other', 99, 100)])).toEqual(['one on other']));
  it('are texts wider than their box', () => expect(faults([at('one', 0, 30)])).toEqual(['文字 in one']));
  it('are boxes outside the picture', () => expect(faults([at('one', 250, 100)])).toEqual(['one']));
  it('are arrows through a box, not along it; a rail may lie behind one', () => {
    const arrow = (y: number) => ({
      points: [
        [10, 90],
        [10, y],
        [200, y],
      ] as const,
      colour: 0,
    });
    expect(faults([at('one', 50, 100)], [], [arrow(10)])).toEqual(['an arrow through one']);
    expect(faults([at('one', 50, 100)], [], [{ ...arrow(10), rail: true }, arrow(0)])).toEqual([]);
  });
  it('are texts outside the picture, or under a box', () => {
    expect(faults([], [{ text: '文字', size: 13, x: 290, y: 20 }])).toEqual(['文字 on the page']);
    expect(faults([at('one', 0, 100)], [{ text: '文字', size: 13, x: 50, y: 20 }])).toEqual(['one on 文字']);
  });
});

describe('text', () => {
  it('is measured full width for Chinese, less for Latin', () => {
    expect(widthOf('投诉', 14)).toBe(28);
    expect(widthOf('ab', 10)).toBeCloseTo(12.8);
  });
  it('is broken between Chinese signs, not within words or before a comma', () => {
    expect(wrapped('投诉已登记，待分流', 10, 50)).toEqual(['投诉已登', '记，待分流']);
    expect(wrapped('限 15 工作日', 10, 35)).toEqual(['限 15', '工作日']);
    expect(wrapped('', 10, 40)).toEqual([]);
  });
  it('breaks at a seam rather than elsewhere, and shows none', () => {
    expect(wrapped(`承办人 / ${seam}站长、专干`, 10, 70)).toEqual(['承办人 /', '站长、专干']);
    expect(wrapped(`承办人 / ${seam}站长、专干、监督员`, 10, 45)).toEqual(['承办人 /', '站长、专', '干、监督', '员']);
  });
});

it('has the services in the order of the glossary', () =>
  expect(servicesOf(facts).map(({ name }) => name)).toEqual(['shop', 'depot']));
it('tells what is done by a person from what the system does', () =>
  expect(lanesOf(facts, shop).map(({ steps }) => steps.map(kindOf))).toEqual([
    ['person', 'clock'],
    ['system'],
    ['system'],
  ]));

describe('the overview', () => {
  const picture = overviewPicture(facts);
  it('shows what travels, solid where somebody acts on it', () => {
    expect(said(boxesOf(picture).get('0 1 acted'))).toEqual(['已下单']);
    expect(said(boxesOf(picture).get('0 1 shown'))).toEqual(['已下单、订单超期']);
    expect(picture.lines.filter(({ dashed }) => dashed)).toHaveLength(1);
  });
  it('has no faults', () => expect(faultsOf(picture)).toEqual([]));
});

describe('the page', () => {
  it('has a picture of everything and one of every service', () =>
    expect([...page.matchAll(/\]\((road\/\w+\.svg)\)/g)].map(([, file]) => file)).toEqual([
      'road/overview.svg',
      'road/shop.svg',
      'road/depot.svg',
    ]));
  it('says of every fact who, by which command or on which message, and by which article', () => {
    expect(page).toContain('| 1 | 已下单 | 买方 | 下单 | 付款：7 日，《买卖办法》第七条 |');
    expect(page).toContain('| 2 | 订单超期 | 时钟 | 检查期限 | – |');
    expect(page).toContain('| 3 | 已开账单 | 系统 | 开账单（据“已下单”） | – |');
    expect(page).toContain('| 1 | 已装箱 | 系统 | 装箱（来件 商店“已下单”） | – |');
  });
});
