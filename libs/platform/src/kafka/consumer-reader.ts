import type { Message, Meta } from '@12315/kernel';
import type { Clock } from '../clock';
import { carriedOut, type History, historyOf } from '../handling/history';
import { uuid5 } from '../handling/uuid5';
import type { Incoming } from '../reader';
import type { Consuming, Service } from '../service';
import type { Inbox } from './inbox';
import { type ContractReader, listed, skips } from './received';

/** Gives a command to an aggregate of ours. */
export type Handle = (to: string, command: Message, meta: Meta) => Promise<unknown>;

/** A fact of another service becomes our commands: they happened then, were heard now, and are caused by that event. */
const metaOf = (
  incoming: Incoming,
  index: number,
  consuming: Consuming,
  service: Service,
  clock: Clock,
): Omit<Meta, keyof History> => {
  const { id, occurredAt, actor } = incoming.meta;
  return {
    id: uuid5(id, `${consuming.name}|${index}`),
    occurredAt,
    recordedAt: clock.now(),
    actor: { id: consuming.name, role: 'SYSTEM', organisation: actor.organisation },
    ruleSet: service.ruleSetAt(occurredAt),
  };
};

/**
 * Contracts of another service as commands for one of our aggregates. What is not newer than the inbox has seen of its stream
 * is dropped: a second relay may send old events again. The inbox is written last; a crash before that repeats commands, which
 * decide nothing the second time.
 */
export const consumerReader = (
  consuming: Consuming,
  handle: Handle,
  clock: Clock,
  service: Service,
  inbox: Inbox,
): ContractReader => {
  const skipped = skips();
  return {
    name: consuming.name,
    skipped: skipped.all,
    apply: async (batch) => {
      const ours = listed(consuming.react, consuming.channel.contracts, batch, skipped.count);
      if (ours.length === 0) return;
      const seen = new Map(await inbox.seen(consuming.name, [...new Set(ours.map(({ meta }) => meta.stream))]));
      const news = new Map<string, number>();
      for (const incoming of ours) {
        const { stream, revision } = incoming.meta;
        if (revision <= (seen.get(stream) ?? -1)) continue;
        const orders = consuming.react[incoming.event.type]!(incoming.event.data, incoming.meta);
        for (const [index, order] of orders.entries()) {
          const meta = { ...metaOf(incoming, index, consuming, service, clock), ...historyOf(incoming, order) };
          await carriedOut(order, () => handle(order.to, order.command, meta));
        }
        seen.set(stream, revision);
        news.set(stream, revision);
      }
      if (news.size > 0) await inbox.note(consuming.name, news);
    },
  };
};
