import { code, codes, type Facts, type Page, page, table } from '../facts';

type Catalogue = Facts['catalogues'][number];

const ownOf = ({ name, aggregates, views, policies, publishes }: Catalogue): readonly (readonly string[])[] => {
  const timed = aggregates.filter((each) => each.timed).map(({ category }) => category);
  return [
    ...views.map((view) => [code(view.name), 'view', codes(view.from), `documents ${code(view.name)}`]),
    ...policies.map((policy) => [code(policy.name), 'policy', codes([policy.from]), `commands to ${code(policy.to)}`]),
    ...(publishes
      ? [[code(`${name}.relay.v1`), 'relay', codes(publishes.from), `topic ${code(publishes.topic)}`]]
      : []),
    ...(timed.length > 0 ? [[code(`${name}.due.v1`), 'clock list', codes(timed), 'due dates for the ticker']] : []),
  ];
};
const heardOf = ({ consumes, gathers }: Catalogue): readonly (readonly string[])[] => [
  ...consumes.map(({ name, topic, to }) => [code(name), 'consumer', codes([topic]), `commands to ${code(to)}`]),
  ...gathers.map(({ name, topics, figures }) => [
    code(name),
    'view over contracts',
    codes(topics),
    `documents ${code(name)}${figures ? `, figures ${code(figures)}` : ''}`,
  ]),
];

/** Everyone who reads in order and keeps a position. */
export const subscriptionsPage = ({ catalogues }: Facts): Page =>
  page(
    'subscriptions.md',
    'Subscriptions',
    'Each reads in order and stores its result together with its position. Streams are read from the event store, topics from Kafka by the consumer group that bears the name of the service and a hash of its rows, so that a new row reads from the beginning; each stands in `/status` with the lag of its topics. `rebuild` takes the name of any view, `verify` of one over own streams, `parked replay` any name.',
    ...catalogues.flatMap((catalogue) => [
      `## ${catalogue.name}`,
      table(['name', 'kind', 'reads', 'makes'], [...ownOf(catalogue), ...heardOf(catalogue)]),
    ]),
  );
