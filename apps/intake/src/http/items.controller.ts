import { randomUUID } from 'node:crypto';
import {
  drawnFrom,
  type GivenPart,
  item,
  type Item,
  type ItemCommand,
  type Numbering,
  numbering,
  type NumberingCommand,
  report,
  type Report,
  type ReportCommand,
} from '@12315/domain-intake';
import { type Instant, type Meta, reject } from '@12315/kernel';
import { instantOf, legalDateOf, ruleSetAt } from '@12315/law';
import {
  type Act,
  acting,
  type Aggregate,
  Allows,
  CommandMeta,
  covers,
  CurrentAct,
  CurrentUser,
  Handles,
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
import { asked } from './filters';
import {
  itemNumberOf,
  ItemsQuery,
  LinkDuplicateBody,
  type PartBody,
  ReceiveItemBody,
  ReferElsewhereBody,
  TriageItemBody,
} from './item.bodies';
import { notYetSealed, sealedFor } from './item-persons';

/** What a paper tells of occurred when it says, under the rules of that day; it is recorded now. */
const backEntered = (receivedAt: Instant, meta: Meta): Meta => ({
  ...meta,
  occurredAt: receivedAt,
  ruleSet: ruleSetAt(legalDateOf(receivedAt)),
});

const acted = acting('itemId');

@Controller('items')
export class ItemsController {
  constructor(
    @Handles(item) private readonly items: Aggregate<ItemCommand, Item>,
    @Handles(numbering) private readonly numbers: Aggregate<NumberingCommand, Numbering>,
    @Handles(report) private readonly reports: Aggregate<ReportCommand, Report>,
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
    item.decide.ReceiveItem({ ...receipt, ...notYetSealed(body) }, before.state, meta);
    const data = { ...receipt, ...(await sealedFor(this.persons, itemId, body)) };
    await this.items.handle(itemId, { type: 'ReceiveItem', data }, paper ? backEntered(receivedAt, meta) : meta);
    const { state, revision } = await this.items.load(itemId);
    return { itemId, number: state.status === 'none' ? null : state.number, revision };
  }

  /** Answers with the numbers for the person's receipt: that of a report is of a series of its own. */
  @Post(':id/triage')
  @Allows('TriageItem')
  async triage(@Body() { parts }: TriageItemBody, @CurrentAct() act: Act) {
    const { id: itemId } = act;
    // An id that is no UUID is no item's, and nothing can be named after it.
    if (!isUUID(itemId)) reject('not-found', 'item.unknown', itemId);
    const data = { itemId, parts: named(itemId, parts) };
    const { revision } = await acted(this.items, { type: 'TriageItem', data }, act);
    const { state } = await this.items.load(itemId);
    return { itemId, ...(await this.registered(state)), revision };
  }

  /** Not handled here: the person is told the proper way. */
  @Post(':id/referral')
  @Allows('ReferElsewhere')
  refer(@Body() { way, basis }: ReferElsewhereBody, @CurrentAct() act: Act) {
    return acted(this.items, { type: 'ReferElsewhere', data: { itemId: act.id, way, basis } }, act);
  }

  /** The same person said it before: this item is closed, and goes on as the earlier one. */
  @Post(':id/duplicate-link')
  @Allows('LinkDuplicate')
  async link(@Body() { ofNumber }: LinkDuplicateBody, @CurrentAct() act: Act) {
    const number = itemNumberOf(ofNumber);
    const earlier = await this.earlier(number, act.meta);
    const data = { itemId: act.id, ofNumber: number, earlier };
    const { itemId, revision } = await acted(this.items, { type: 'LinkDuplicate', data }, act);
    return { itemId, ofItemId: earlier?.itemId, ofNumber: earlier?.number, revision };
  }

  /** By the number of a linked item one finds the item that it goes on as. */
  @Get()
  @Allows('ReadItems')
  async page(@Query() { status, organisation, number, ...query }: ItemsQuery, @CurrentUser() user: User) {
    const page = (by: string | undefined) =>
      this.list.page(user, query, { filter: asked({ status, organisation, number: by }), sort: { receivedAt: -1 } });
    const found = await page(number);
    const [first] = number === undefined ? [] : (found.items as readonly Linked[]);
    return first?.duplicateOf ? page(first.duplicateOf.number) : found;
  }

  @Get(':id')
  @Allows('ReadItems')
  one(@Param('id') itemId: string, @CurrentUser() user: User) {
    return this.list.one(user, itemId);
  }

  private async registered(state: Item) {
    const parts = state.status === 'triaged' ? state.parts : [];
    const reports = parts.flatMap((part) => (part.kind === 'REPORT' ? [this.numbered(part.reportId)] : []));
    return {
      complaints: parts.flatMap((part) =>
        part.kind === 'COMPLAINT' ? [{ complaintId: part.complaintId, number: part.number }] : [],
      ),
      reports: await Promise.all(reports),
      consultations: parts.flatMap((part) =>
        part.kind === 'CONSULTATION' ? [{ consultationId: part.consultationId, number: part.number }] : [],
      ),
    };
  }

  private async numbered(reportId: string) {
    const { state } = await this.reports.load(reportId);
    return { reportId, number: state.status === 'none' ? null : state.number };
  }

  /** The item with a number, or the one that it goes on as itself. To the actor a foreign one looks missing. */
  private async earlier(number: string, { actor }: Meta) {
    const place = drawnFrom(number);
    const series = place && (await this.numbers.load(place.numberingId)).state;
    const itemId = series?.drawnFor[place!.sequence - 1];
    const state = itemId === undefined ? null : (await this.items.load(itemId)).state;
    if (!itemId || !state || state.status === 'none' || !covers(actor.organisation, state.organisation)) return null;
    const { personId } = state;
    return state.status === 'linked'
      ? { itemId: state.ofItemId, number: state.ofNumber, personId }
      : { itemId, number, personId };
  }
}

interface Linked {
  readonly duplicateOf?: { readonly number: string } | null;
}

/** Ids of complaints and consultations follow from the item; that of a report must not, or whoever knows the one knows the other. */
const named = (itemId: string, parts: readonly PartBody[]): readonly GivenPart[] =>
  parts.map((part, i) => {
    const nth = parts.slice(0, i + 1).filter(({ kind }) => kind === part.kind).length;
    if (part.kind === 'REPORT') return { ...part, reportId: randomUUID() };
    if (part.kind === 'CONSULTATION') return { ...part, consultationId: uuid5(itemId, `Q${nth}`) };
    return { ...part, complaintId: uuid5(itemId, `C${nth}`) };
  });
