import type { RoutingEvents } from '@12315/contracts';
import { counting, fact, naming, registered } from './matter';
import type { ToldOf } from './told-of';

/** A dispatch is part of its complaint or report; these are matters of their own. */
export const routingMatters: ToldOf<RoutingEvents> = {
  'routing.assistance-requested.v1': ({ organisation, reference }, doc, meta) =>
    naming(registered(doc, { kind: 'ASSISTANCE', organisation }, meta), reference),
  'routing.incident-opened.v1': ({ organisation }, doc, meta) =>
    registered(doc, { kind: 'INCIDENT', organisation }, meta),
  'routing.item-linked-to-incident.v1': ({ number }, doc) => naming(doc, number),
  'routing.group-settlement-reached.v1': ({ organisation, amount, reachedAt }, doc) =>
    counting(doc, fact('recovered', organisation, reachedAt, amount)),
};
