import { type Facts, type Page, page } from './facts';
import { contractsPage } from './pages/contracts';
import { eventsPage } from './pages/events';
import { refusalsPage } from './pages/refusals';
import { routesPage } from './pages/routes';
import { subscriptionsPage } from './pages/subscriptions';
import { topicsPage } from './pages/topics';

const index = page(
  'README.md',
  'What runs, as it says itself',
  `- [Topics](topics.md): who tells whom, as a picture
- [Contracts](contracts.md): what the services promise each other, with a sample of each
- [Events](events.md): what each service stores, with the canonical example of each
- [Routes](routes.md): who may call what
- [Subscriptions](subscriptions.md): who reads what, and makes what of it
- [Refusals](refusals.md): every code in words
- [The road](../road.md), in Chinese: who does what, what brings it about, who hears of it, as pictures`,
);

/** Every page of `docs/generated`. */
export const pagesOf = (facts: Facts): readonly Page[] => [
  index,
  topicsPage(facts),
  contractsPage(facts),
  eventsPage(facts),
  routesPage(facts),
  subscriptionsPage(facts),
  refusalsPage(facts),
];
