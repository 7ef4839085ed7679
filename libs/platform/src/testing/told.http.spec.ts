import { type Decider, type Message, reject } from '@12315/kernel';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { Schema } from 'mongoose';
import { Allows, CommandMeta, CurrentUser, type User } from '../http';
import type { Meta } from '@12315/kernel';
import type { Aggregate } from '../runtime/aggregates';
import { Handles, Reads } from '../runtime/injection';
import type { Reading } from '../runtime/reading';
import { handles, type Service, shows } from '../service';
import { httpSpec, onlyFor } from './http-spec';

type Rung = Message<'Rung', { id: string; organisation: string }>;
const bell: Decider<Message<'Ring', { id: string }>, Rung, string | null> = {
  category: 'bell',
  initial: null,
  decide: {
    Ring: ({ id }, organisation) =>
      organisation
        ? [{ type: 'Rung', data: { id, organisation } }]
        : reject('not-found', id === 'nameless' ? 'bell.nameless' : 'bell.unknown'),
  },
  evolve: { Rung: ({ organisation }) => organisation },
  holder: (organisation) => organisation,
};
const bells = shows<Rung, { organisation: string; times: number }>(
  {
    name: 'tower.bells.v1',
    key: ({ data }) => data.id,
    initial: { organisation: '', times: 0 },
    evolve: { Rung: ({ organisation }, { times }) => ({ organisation, times: times + 1 }) },
  },
  [bell],
  new Schema({ organisation: String, times: Number }, { _id: false }),
);

@Controller('bells')
class BellsController {
  constructor(
    @Handles(bell) private readonly bells: Aggregate,
    @Reads(bells) private readonly list: Reading,
  ) {}
  @Post(':id/rings')
  @Allows('Ring')
  async ring(@Param('id') id: string, @CommandMeta() meta: Meta) {
    const { revision } = await this.bells.handle(id, { type: 'Ring', data: { id } }, meta);
    return { id, revision };
  }
  @Get()
  @Allows('ReadBells')
  all(@CurrentUser() user: User) {
    return this.list.page(user, { limit: 10 }, { sort: { times: -1 } });
  }
}

const tower: Service = {
  name: 'tower',
  ruleSetAt: () => 'C2026',
  grants: { Ring: ['HANDLER'], ReadBells: ['HANDLER', 'ANALYST'] },
  deciders: [handles(bell)],
  views: [bells],
  policies: [],
  publishes: null,
  consumes: [],
  gathers: [],
};
const titles = { 'bell.unknown': { title: '没有这口钟' } };
const { givenStreams, givenNothing } = httpSpec(tower, { controllers: [BellsController], titles });

const rung = (id: string, organisation = '340202D01') => ({ type: 'Rung', data: { id, organisation } }) as const;
const given = () => givenStreams({ 'bell-one': [rung('one')] }).as('HANDLER', '340202D01');
const ring = () => given().whenPost('/bells/one/rings');

describe('a spec of the edge', () => {
  it('is told the answer and the events', () =>
    ring()
      .thenStatus(201, { id: 'one', revision: 1 })
      .andEvents({ 'bell-one': [rung('one')] }));
  it('sends the same request again', () => ring().whenRepeated().thenStatus(201, { id: 'one', revision: 2 }));
  it('reads what its own requests made', async () => {
    const there = given();
    await there.whenGet('/bells').thenStatus(200, {
      items: [{ id: 'one', organisation: '340202D01', times: 1, revision: 0 }],
      next: null,
    });
    await there.whenPost('/bells/one/rings');
    await there.whenGet('/bells').thenStatus(200, {
      items: [{ id: 'one', organisation: '340202D01', times: 2, revision: 1 }],
      next: null,
    });
  });
  it('asks in the order of its sentences', async () => {
    const [first, second] = [ring(), givenNothing().as('HANDLER', '340202D01').whenGet('/bells').thenItems()];
    await first.thenStatus(201);
    await second;
  });
});

describe('a spec of the edge goes red', () => {
  const fails = (claim: Promise<unknown>) => expect(claim).rejects.toThrow('toStrictEqual');

  it('for another status', () => fails(ring().thenStatus(200)));
  it('for another body', () => fails(ring().thenStatus(201, { id: 'one' })));
  it('for events it did not expect', () => fails(ring().andNoNewEvents()));
  it('for events in another stream', () => fails(ring().andEvents({ 'bell-two': [rung('one')] })));
  it('for an answer where it expected a problem', () => fails(ring().thenProblem(404, 'bell.unknown')));
  it('for a problem without words of its own', () =>
    fails(
      givenNothing().as('HANDLER', '340202D01').whenPost('/bells/nameless/rings').thenProblem(404, 'bell.nameless'),
    ));
  it('for a header that says something else', () => expect(ring().andHeader('etag', '"7"')).rejects.toThrow('toBe'));
  it('for a list in another order', () =>
    fails(
      givenStreams({ 'bell-a': [rung('a')], 'bell-b': [rung('b'), rung('b')] })
        .as('HANDLER', '340202D01')
        .whenGet('/bells')
        .thenItems('a', 'b'),
    ));
  it('for an answer that tells foreign from missing', () =>
    fails(ring().thenSameAs(givenNothing().as('HANDLER', '340202D01').whenPost('/bells/one/rings'))));
  it('for a role that may and should not, and for one that should and may not', async () => {
    const list = (role: string) => givenNothing().as(role, '340202D01').whenGet('/bells');
    await onlyFor(['HANDLER', 'ANALYST'], list);
    await fails(onlyFor(['HANDLER'], list));
    await fails(onlyFor(['HANDLER', 'ANALYST', 'AGENT'], list));
  });
});
