import { match, type Meta } from '@12315/kernel';
import type { Clock } from '../clock';
import type { Incoming, Reader } from '../reader';
import type { Reacting } from '../service';
import type { Handler } from './handle';
import { carriedOut, type History, historyOf } from './history';
import { uuid5 } from './uuid5';

/** A process acts at the time of the fact: a fact entered later keeps its business time in what follows from it. */
const metaOf = ({ meta }: Incoming, name: string, index: number, clock: Clock): Omit<Meta, keyof History> => ({
  id: uuid5(meta.id, `${name}/${index}`),
  occurredAt: meta.occurredAt,
  recordedAt: clock.now(),
  actor: { id: name, role: 'SYSTEM', organisation: meta.actor.organisation },
  ruleSet: meta.ruleSet,
});

/**
 * Turns facts into commands for one other aggregate, in order. A fact that comes again brings the same commands, by id. A
 * refusal passes on and parks the fact's stream.
 */
export const policyReader = ({ policy }: Reacting, handle: Handler, clock: Clock): Reader => ({
  name: policy.name,
  apply: async (batch) => {
    for (const incoming of batch) {
      const orders = match(policy.react, incoming.event, incoming.meta);
      for (const [index, order] of orders.entries()) {
        const meta = { ...metaOf(incoming, policy.name, index, clock), ...historyOf(incoming, order) };
        await carriedOut(order, () => handle(order.to, order.command, meta));
      }
    }
  },
});
