import { type GivenPart, item, type Item, type ItemCommand } from '@12315/domain-intake';
import { type Meta, reject, type Sealed } from '@12315/kernel';
import { instantOf } from '@12315/law';
import {
  type Aggregate,
  Allows,
  CommandMeta,
  CurrentUser,
  Handles,
  IfMatch,
  PageQuery,
  type Persons,
  Reads,
  type Reading,
  type User,
  UsesPersons,
  uuid5,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { itemList } from '../views/item-list.view';
import { ReceiveItemBody, ReferElsewhereBody, TriageItemBody } from './item.bodies';

@Controller('items')
export class ItemsController {
  constructor(
    @Handles(item) private readonly items: Aggregate<ItemCommand, Item>,
    @Reads(itemList) private readonly list: Reading,
    @UsesPersons() private readonly persons: Persons,
  ) {}

  /** Registers what came in and answers with its number. */
  @Post()
  @Allows('ReceiveItem')
  async receive(@Body() body: ReceiveItemBody, @CommandMeta() meta: Meta) {
    const itemId = meta.id;
    const { channel, paper, summary } = body;
    const { organisation } = meta.actor;
    const receivedAt = body.receivedAt ? instantOf(body.receivedAt) : meta.occurredAt;
    const receipt = { itemId, channel, receivedAt, paper: paper ?? null, organisation, summary };
    // Asked before anyone is identified: a refused item leaves no person behind.
    const before = await this.items.load(itemId);
    item.decide.ReceiveItem({ ...receipt, ...notYetSealed }, before.state, meta);
    const data = { ...receipt, ...(await this.sealed(itemId, body)) };
    await this.items.handle(itemId, { type: 'ReceiveItem', data }, meta);
    const { state, revision } = await this.items.load(itemId);
    return { itemId, number: state.status === 'none' ? null : state.number, revision };
  }

  @Post(':id/triage')
  @Allows('TriageItem')
  async triage(
    @Param('id') itemId: string,
    @Body() body: TriageItemBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    // An id that is no UUID is no item's, and nothing can be named after it.
    if (!isUUID(itemId)) reject('not-found', 'item.unknown', itemId);
    const parts: GivenPart[] = body.parts.map((part, i) => ({ ...part, complaintId: uuid5(itemId, `C${i + 1}`) }));
    const command = { type: 'TriageItem', data: { itemId, parts } } as const;
    const { revision } = await this.items.handle(itemId, command, meta, expected);
    const { state } = await this.items.load(itemId);
    const registered = state.status === 'triaged' ? state.parts : [];
    return { itemId, complaints: registered.map(({ complaintId, number }) => ({ complaintId, number })), revision };
  }

  /** Not handled here: the person is told the proper way. */
  @Post(':id/referral')
  @Allows('ReferElsewhere')
  async refer(
    @Param('id') itemId: string,
    @Body() { way, basis }: ReferElsewhereBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const command = { type: 'ReferElsewhere', data: { itemId, way, basis } } as const;
    const { revision } = await this.items.handle(itemId, command, meta, expected);
    return { itemId, revision };
  }

  @Get()
  @Allows('ReadItems')
  page(@Query() query: PageQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { sort: { receivedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadItems')
  one(@Param('id') itemId: string, @CurrentUser() user: User) {
    return this.list.one(user, itemId);
  }

  /** Personal data is sealed before the domain sees it. */
  private async sealed(itemId: string, { complainant, statement }: ReceiveItemBody) {
    const personId = await this.persons.identify('phone', complainant.phone);
    const seal = (field: string, text: string): Promise<Sealed> =>
      this.persons.seal(personId, `item-${itemId}`, field, text);
    const [name, phone, address, words] = await Promise.all([
      seal('complainant.name', complainant.name),
      seal('complainant.phone', complainant.phone),
      seal('complainant.address', complainant.address),
      seal('statement', statement),
    ]);
    return { personId, complainant: { name, phone, address }, statement: words };
  }
}

/** The rules of a receipt read nothing of the person. */
const blank = '' as Sealed;
const notYetSealed = {
  personId: '',
  complainant: { name: blank, phone: blank, address: blank },
  statement: blank,
};
