import { type Facts, flowsOf, type Page, page, short } from '../facts';

const node = (name: string): string => name.replace(/\W/g, '_');
const lines = (texts: readonly string[]): string => [...new Set(texts)].join('<br/>');

/** Who tells whom what: solid lines make someone act, dotted ones are only shown or counted. */
export const topicsPage = (facts: Facts): Page => {
  const flows = flowsOf(facts);
  const services = facts.catalogues.map(({ name }) => `  ${node(name)}[${name}]`);
  const topics = facts.catalogues.flatMap(({ name, publishes }) =>
    publishes ? [`  ${node(name)} --> ${node(publishes.topic)}([${publishes.topic}])`] : [],
  );
  const heard = facts.catalogues.flatMap(({ name, consumes }) =>
    consumes.map(({ topic, name: by }) => {
      const made = flows.filter((flow) => flow.by === by).map((flow) => `${short(flow.message)} → ${flow.becomes}`);
      return `  ${node(topic)} -- "${lines(made)}" --> ${node(name)}`;
    }),
  );
  const gathered = facts.catalogues.flatMap(({ name, gathers }) => {
    const from = [...new Set(gathers.flatMap((each) => each.topics))];
    return from.map((topic) => {
      const views = gathers.filter((each) => each.topics.includes(topic)).map((each) => short(each.name));
      return `  ${node(topic)} -. "${lines(views)}" .-> ${node(name)}`;
    });
  });
  return page(
    'topics.md',
    'Topics',
    'Solid lines make a service act (contract → command); dotted lines feed views. [Contracts](contracts.md) has the words.',
    ['```mermaid', 'flowchart LR', ...services, ...topics, ...heard, ...gathered, '```'].join('\n'),
  );
};
