import { code, codes, details, type Facts, flowsOf, type Page, page, table } from '../facts';

/** Every contract on its topic: from which event, and who does what with it. */
export const contractsPage = (facts: Facts): Page => {
  const flows = flowsOf(facts);
  const readers = (type: string): readonly string[] => [
    ...flows.filter(({ message }) => message === type).map(({ by, to, becomes }) => `${by} → ${to}: ${becomes}`),
    ...facts.catalogues.flatMap(({ gathers }) =>
      gathers.filter(({ contracts }) => contracts.includes(type)).map(({ name }) => name),
    ),
  ];
  return page(
    'contracts.md',
    'Contracts',
    'What the services promise each other: one topic per producing service, key = aggregate id, CloudEvents headers with `ce_type` as named here. A version never changes: what it says tomorrow is what its fixtures say today.',
    ...Object.entries(facts.contracts).flatMap(([topic, contracts]) => [
      `## ${topic}`,
      table(
        ['contract', 'from event', '中文', 'heard by'],
        contracts.map(({ type }) => {
          const events = flows.filter(({ becomes }) => becomes === type).map(({ message }) => message);
          return [code(type), codes(events), facts.terms.get(events[0] ?? '') ?? '', codes(readers(type))];
        }),
      ),
      ...contracts.map(({ type, data }) => details(type, data)),
    ]),
  );
};
