import { channel } from '@12315/contracts';
import { type Decider, type Message, nothing, type Policy, unchanged, type View } from '@12315/kernel';
import { Controller, Get, Post } from '@nestjs/common';
import { Schema } from 'mongoose';
import { Allows, Public } from '../http';
import { consumes, gathers, handles, publishes, reacts, type Service, shows } from '../service';
import { type Catalogue, catalogueOf } from './catalogue';

type Opened = Message<'Opened', { by: string }>;
type Urged = Message<'Urged', { by: string }>;
type Open = Message<'Open', { by: string }>;
const matter: Decider<Open, Opened | Urged, null> = {
  category: 'matter',
  initial: null,
  decide: { Open: () => [] },
  evolve: { Opened: () => null, Urged: () => null },
  holder: () => null,
  due: () => null,
};
class OpenedV1 {
  static readonly type = 'spec.opened.v1' as const;
  by!: string;
}
const specEvents = channel('spec.events', OpenedV1);
const told = new Schema<{ by: string }>({ by: String });
const list: View<Opened | Urged, { by: string }> = {
  name: 'spec.list.v1',
  key: () => '1',
  initial: { by: '' },
  evolve: { Opened: ({ by }) => ({ by }), Urged: unchanged },
};
const again: Policy<Opened | Urged, Open> = {
  name: 'spec.again.v1',
  react: { Opened: nothing, Urged: (data) => [{ to: '1', command: { type: 'Open', data } }] },
};
const service: Service = {
  name: 'spec',
  ruleSetAt: () => '',
  grants: { Open: ['HANDLER', 'AGENT'], Read: [] },
  deciders: [handles(matter)],
  views: [shows(list, [matter], told, { by: ['AGENT'] })],
  policies: [reacts(again, matter, matter)],
  publishes: publishes(specEvents, {
    matter: { Opened: (data: Opened['data']) => [{ type: 'spec.opened.v1', data }], Urged: nothing },
  }),
  consumes: [
    consumes('spec.from-spec.v1', specEvents, matter, {
      'spec.opened.v1': (data) => (data.by === 'us' ? [] : [{ to: '1', command: { type: 'Open', data } }]),
    }),
  ],
  gathers: [
    gathers(
      { name: 'spec.all.v1', key: () => '1', initial: { by: '' }, evolve: { 'spec.opened.v1': (_, doc) => doc } },
      [specEvents],
      told,
      { name: 'spec.figures.v1', of: () => [], index: {} },
    ),
  ],
};

@Controller('matters')
class MattersController {
  @Post()
  @Allows('Open')
  open() {}

  @Get(':id')
  @Public()
  one() {}

  notARoute() {}
}
const running = { controllers: [MattersController], titles: { 'matter.unknown': { title: '没有' } } };
const catalogue: Catalogue = catalogueOf(service, running, {
  matter: [
    { type: 'Opened', data: { by: 'us' } },
    { type: 'Urged', data: { by: 'us' } },
  ],
  'spec.events': [
    { type: 'spec.opened.v1', data: { by: 'us' } },
    { type: 'spec.opened.v1', data: { by: 'them' } },
    { type: 'spec.opened.v1', data: { by: 'others' } },
    { type: 'spec.closed.v1', data: {} },
  ],
});

describe('the catalogue of a service', () => {
  it('lists its aggregates with their messages', () =>
    expect(catalogue.aggregates).toEqual([
      { category: 'matter', commands: ['Open'], events: ['Opened', 'Urged'], timed: true },
    ]));
  it('lists its views by the events that change them', () =>
    expect(catalogue.views).toEqual([{ name: 'spec.list.v1', from: ['matter'], events: ['Opened'], sealed: ['by'] }]));
  it('lists what it tells and what it hears', () => {
    expect(catalogue.publishes).toEqual({ topic: 'spec.events', from: ['matter'] });
    expect(catalogue.consumes).toEqual([
      { name: 'spec.from-spec.v1', topic: 'spec.events', to: 'matter', contracts: ['spec.opened.v1'] },
    ]);
    expect(catalogue.gathers).toEqual([
      { name: 'spec.all.v1', topics: ['spec.events'], contracts: ['spec.opened.v1'], figures: 'spec.figures.v1' },
    ]);
    expect(catalogue.policies).toEqual([{ name: 'spec.again.v1', from: 'matter', to: 'matter' }]);
  });
  it('lists its routes with the roles that may', () =>
    expect(catalogue.routes).toEqual([
      { method: 'POST', path: '/api/spec/matters', action: 'Open', roles: ['HANDLER', 'AGENT'] },
      { method: 'GET', path: '/api/spec/matters/:id', action: null, roles: [] },
    ]));
  it('has words for the codes of its rules and of the edge', () => {
    expect(catalogue.codes['matter.unknown']).toEqual({ title: '没有' });
    expect(catalogue.codes['token.missing']?.title).toBe('尚未登录');
  });
  it('follows every message to what becomes of it, once', () =>
    expect(catalogue.flows).toEqual([
      { by: 'spec.relay.v1', from: 'matter', message: 'Opened', to: 'spec.events', becomes: 'spec.opened.v1' },
      { by: 'spec.again.v1', from: 'matter', message: 'Urged', to: 'matter', becomes: 'Open' },
      { by: 'spec.from-spec.v1', from: 'spec.events', message: 'spec.opened.v1', to: 'matter', becomes: 'Open' },
    ]));
  it('tells nothing of private events without messages to follow', () =>
    expect(catalogueOf({ ...service, publishes: null }, running, {}).flows).toEqual([]));
  it('survives JSON', () => expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue));
});
