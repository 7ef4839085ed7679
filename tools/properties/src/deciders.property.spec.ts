import { deciders as analytics } from '@12315/domain-analytics';
import { deciders as enforcementCases } from '@12315/domain-enforcement-cases';
import { deciders as intake } from '@12315/domain-intake';
import { deciders as mediation } from '@12315/domain-mediation';
import { deciders as routing } from '@12315/domain-routing';
import { deciders as sampling } from '@12315/domain-sampling';
import { type Decider, type Examples, match, type Message, type Meta, Rejection, stateOf } from '@12315/kernel';
import { metaAt } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';

interface Subject {
  readonly decider: Decider<Message, Message, unknown>;
  readonly events: Examples<Message>;
  readonly commands: Examples<Message>;
}
const subjects = [...intake, ...routing, ...mediation, ...enforcementCases, ...sampling, ...analytics].map(
  (subject) => [subject.decider.category, subject as unknown as Subject] as const,
);

/** A few moments around the deadlines of the examples, which begin on 2026-05-06. */
const moments = [
  '2026-05-06T01:00:00Z',
  '2026-05-11T16:00:00Z',
  '2026-05-14T16:00:00Z',
  '2026-05-26T16:00:00Z',
  '2026-07-06T00:00:00Z',
  '2027-01-01T00:00:00Z',
];
const roles = ['HANDLER', 'AGENT', 'ORG_HEAD', 'DISPATCHER', 'CLOCK', 'SYSTEM'];
const metas: fc.Arbitrary<Meta> = fc
  .record({ id: fc.uuid(), at: fc.constantFrom(...moments), role: fc.constantFrom(...roles) })
  .map(({ id, at, role }) => metaAt(at, { id, actor: { id: 'someone', role, organisation: '340202D01' } }));

const instants = ['2026-05-05T01:00:00.000Z', '2026-05-05T16:30:00.000Z', '2024-06-28T01:00:00.000Z'];
const texts = ['another', '340207D01', ''];
/** Other values of the same kind; a word of a list stays as it is. */
const others = (old: unknown): readonly unknown[] => {
  if (typeof old === 'boolean') return [!old];
  if (typeof old === 'number') return [old + 1, -1];
  if (/^\d{4}-\d\d-\d\dT/.test(String(old))) return instants;
  if (/^\d{4}-\d\d-\d\d$/.test(String(old))) return ['2026-05-07'];
  return /^[A-Z_]+$/.test(String(old)) ? [old] : texts;
};
type Path = readonly string[];
const leaves = (value: unknown, path: Path = []): readonly (readonly [Path, unknown])[] => {
  if (value === null) return [];
  if (typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
};
const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  return Object.assign(copy, { [key]: replaced((value as Record<string, unknown>)[key], rest, by) });
};
/** Every message that differs from this one in one value. */
const changedOnce = (example: Message): readonly Message[] =>
  leaves(example.data).flatMap(([path, old]) =>
    others(old).map((by) => ({ ...example, data: replaced(example.data, path, by) as object })),
  );
/** The canonical messages, and as often each of them with one value changed. */
const variants = (examples: Examples<Message>): fc.Arbitrary<Message> => {
  const canonical = Object.values(examples);
  return fc.oneof(fc.constantFrom(...canonical), fc.constantFrom(...canonical.flatMap(changedOnce)));
};
const steps = ({ commands }: Subject) => fc.array(fc.tuple(variants(commands), metas), { maxLength: 12 });

/** What a decider answers: events, or the code of its refusal. */
const answer = ({ decider }: Subject, history: readonly Message[], command: Message, meta: Meta) => {
  try {
    return { events: match(decider.decide, command, stateOf(decider, history), meta) };
  } catch (error) {
    if (error instanceof Rejection) return { events: [], refused: error.code };
    throw error;
  }
};
const run = (subject: Subject, sequence: readonly (readonly [Message, Meta])[]): readonly Message[] =>
  sequence.reduce<readonly Message[]>(
    (history, [command, meta]) => [...history, ...answer(subject, history, command, meta).events],
    [],
  );

// Properties answer true or false: `expect` would cost more than all that they ask.
describe.each(subjects)('%s', (_, subject) => {
  const { decider, events, commands } = subject;

  it('decides nothing new on the same command with the same surroundings', () =>
    fc.assert(
      fc.property(steps(subject), variants(commands), metas, (sequence, command, meta) => {
        const history = run(subject, sequence);
        const first = answer(subject, history, command, meta);
        return answer(subject, [...history, ...first.events], command, meta).events.length === 0;
      }),
      { numRuns: 200 },
    ));

  it('refuses only by a rejection, and decides only events of its own', () =>
    fc.assert(
      fc.property(steps(subject), (sequence) =>
        run(subject, sequence).every(({ type }) => Object.hasOwn(events, type)),
      ),
    ));

  it('remembers any history, whatever its order, and knows from it who holds it and when it is due', () =>
    fc.assert(
      fc.property(fc.array(variants(events), { maxLength: 12 }), (history) => {
        const holder = decider.holder(stateOf(decider, history));
        return holder === null || typeof holder === 'string';
      }),
    ));

  it('is due never or at an instant, after any history it decided itself or that is made of its examples', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          steps(subject).map((sequence) => run(subject, sequence)),
          fc.array(fc.constantFrom(...Object.values(events)), { maxLength: 12 }),
        ),
        (history) => {
          const due = decider.due?.(stateOf(decider, history)) ?? null;
          return due === null || instantOf(due) === due;
        },
      ),
    ));

  it('stops being due once the clock has called it', () =>
    fc.assert(
      fc.property(steps(subject), (sequence) => {
        const history = run(subject, sequence);
        const due = decider.due?.(stateOf(decider, history)) ?? null;
        if (due === null) return true;
        const { id } = commands['CheckDeadline']!.data as { id: string };
        const called = answer(subject, history, { type: 'CheckDeadline', data: { id } }, metaAt(due)).events;
        return called.length === 1 && decider.due?.(stateOf(decider, [...history, ...called])) !== due;
      }),
    ));

  it('has events that JSON gives back as they were', () => {
    expect(JSON.parse(JSON.stringify(events))).toStrictEqual(events);
    fc.assert(
      fc.property(steps(subject), (sequence) => {
        const history = run(subject, sequence);
        return isDeepStrictEqual(JSON.parse(JSON.stringify(history)), history);
      }),
    );
  });

  it('has an example of every event and command, under its own type', () => {
    expect(Object.keys(events)).toEqual(Object.values(events).map(({ type }) => type));
    expect(Object.keys(commands)).toEqual(Object.values(commands).map(({ type }) => type));
    expect(Object.keys(events).sort()).toEqual(Object.keys(decider.evolve).sort());
    expect(Object.keys(commands).sort()).toEqual(Object.keys(decider.decide).sort());
  });
});

it('holds for every aggregate', () =>
  expect(subjects.map(([category]) => category).sort()).toEqual([
    'assistance',
    'case',
    'caseLetter',
    'complaint',
    'consultation',
    'dispatch',
    'fieldResponse',
    'hotspot',
    'incident',
    'intakeLetter',
    'interview',
    'item',
    'lead',
    'mediation',
    'mediationLetter',
    'numbering',
    'organisation',
    'report',
    'routingLetter',
    'sample',
    'samplingBatch',
    'samplingLetter',
    'samplingTask',
    'taskNumbering',
    'topic',
  ]));

describe('the categories of all streams', () => {
  const categories = subjects.map(([category]) => category);
  it('are each the name of one aggregate', () => expect(new Set(categories).size).toBe(categories.length));
  it('are told apart by their prefix, which is all that a subscription filters by', () =>
    expect(categories.filter((one) => categories.some((other) => other.startsWith(`${one}-`)))).toEqual([]));
});
