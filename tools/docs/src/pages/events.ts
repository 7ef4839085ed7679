import type { Message } from '@12315/kernel';
import { code, codes, details, type Facts, flowsOf, type Page, page, table } from '../facts';

const rowOf = (facts: Facts, views: Facts['catalogues'][number]['views'], category: string, { type }: Message) => {
  const flows = flowsOf(facts).filter(({ from, message }) => from === category && message === type);
  const told = flows.filter(({ to }) => to.endsWith('.events'));
  const makes = flows.filter(({ to }) => !to.endsWith('.events'));
  const shown = views.filter(({ from, events }) => from.includes(category) && events.includes(type));
  return [
    code(type),
    facts.terms.get(type) ?? '',
    codes(told.map(({ becomes }) => becomes)),
    codes(shown.map(({ name }) => name)),
    codes(makes.map(({ to, becomes }) => `${to}: ${becomes}`)),
  ];
};

/** Every event of every aggregate: what it changes, whom it makes act, as what it is told, and how it looks. */
export const eventsPage = (facts: Facts): Page =>
  page(
    'events.md',
    'Events',
    'What each service stores. `told as` – is private; `makes` is the command that a policy of the same service sends.',
    ...facts.catalogues.flatMap(({ name, aggregates, views }) =>
      aggregates.flatMap(({ category, commands, timed }) => {
        const examples = facts.events[category] ?? [];
        return [
          `## ${name}: ${category}`,
          `Stream ${code(`${category}-{id}`)}. Commands: ${codes(commands)}.${timed ? ' Has a clock.' : ''}`,
          table(
            ['event', '中文', 'told as', 'changes', 'makes'],
            examples.map((example) => rowOf(facts, views, category, example)),
          ),
          ...examples.map(({ type, data }) => details(type, data)),
        ];
      }),
    ),
  );
