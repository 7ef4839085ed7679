import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@12315/kernel';
import {
  analyticsEvents,
  enforcementCasesEvents,
  intakeEvents,
  kept,
  mediationEvents,
  routingEvents,
  samplingEvents,
  type Channel,
  type ContractClass,
} from './index';
import { Optional, Text } from './fields';

const folder = join(__dirname, '__fixtures__');
const channels: readonly Channel[] = [
  intakeEvents,
  routingEvents,
  mediationEvents,
  enforcementCasesEvents,
  samplingEvents,
  analyticsEvents,
];
const contracts = channels.flatMap((each) => each.contracts);
/** Every fixture ever committed of a type: old messages are read for as long as their topic keeps them. */
const fixturesOf = (type: string) => JSON.parse(readFileSync(join(folder, `${type}.json`), 'utf8')) as object[];
const fixtures = contracts.flatMap(({ type }) =>
  fixturesOf(type).map((data, i) => [`${type} #${i + 1}`, { type, data }] as const),
);

type Path = readonly (string | number)[];
const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => {
        const at = [...path, Array.isArray(value) ? Number(key) : key];
        return [...(Array.isArray(value) ? [] : [at]), ...pathsOf(inner, at)];
      })
    : [];
/** The message with the field at a path changed. */
const altered = (
  message: Message,
  path: Path,
  change: (holder: Record<string, unknown>, key: string) => void,
): Message => {
  const copy = structuredClone(message) as { data: unknown };
  const holder = path.slice(0, -1).reduce((at: unknown, key) => (at as Record<string, unknown>)[key], copy.data);
  change(holder as Record<string, unknown>, String(path.at(-1)));
  return copy as Message;
};
const accepts = (message: Message, known: readonly ContractClass[] = contracts): boolean => {
  try {
    return kept(known, message) === message;
  } catch {
    return false;
  }
};

/** Whether a message has a field; of lists the first element speaks for all. */
const has = (data: unknown, [key, ...rest]: Path): boolean => {
  if (key === undefined) return true;
  const at = typeof key === 'number' ? 0 : key;
  const holder = Object(data) as Record<string, unknown>;
  return Object.hasOwn(holder, at) && has(holder[at], rest);
};
/** The fields that a message may lack though the first of its type had them: what old messages have stays required. */
const forgiven = (message: Message, first: object, known: readonly ContractClass[] = contracts): readonly Path[] =>
  pathsOf(message.data).filter(
    (path) =>
      has(first, path) &&
      accepts(
        altered(message, path, (holder, key) => delete holder[key]),
        known,
      ),
  );

describe('the contracts', () => {
  it('have each its fixtures, and no fixture is without a contract', () =>
    expect(readdirSync(folder).sort()).toEqual(contracts.map(({ type }) => `${type}.json`).sort()));
  it('bear the name of the service on whose topic they travel', () =>
    expect(
      channels.flatMap(({ topic, contracts: own }) =>
        own.filter(({ type }) => topic !== `${type.split('.')[0]}.events` || !/^[a-z-]+\.[a-z-]+\.v\d+$/.test(type)),
      ),
    ).toEqual([]));
});

describe.each(fixtures)('%s', (_, message) => {
  it('keeps its contract', () => expect(kept(contracts, message)).toBe(message));
  it('breaks it without any one of the fields that it began with', () =>
    expect(forgiven(message, fixturesOf(message.type)[0]!)).toEqual([]));
  it('breaks it with a field of another kind', () =>
    expect(
      pathsOf(message.data).filter((path) => accepts(altered(message, path, (holder, key) => (holder[key] = {})))),
    ).toEqual([]));
  it('keeps it with a field that a newer producer added', () =>
    expect(accepts({ ...message, data: { ...message.data, added: true } })).toBe(true));
});

describe('a field that is added within a version', () => {
  class Grown {
    static readonly type = 'spec.grown.v1';
    @Text() old!: string;
    @Optional() @Text() later?: string;
  }
  class Loosened {
    static readonly type = 'spec.grown.v1';
    @Optional() @Text() old?: string;
    @Optional() @Text() later?: string;
  }
  const first = { old: '一' };
  const message = { type: Grown.type, data: { old: '一', later: '二' } };
  it('may be absent, as it is from the first fixture', () => {
    expect(accepts({ ...message, data: first }, [Grown])).toBe(true);
    expect(forgiven(message, first, [Grown])).toEqual([]);
  });
  it('loosens no field that was there before', () => expect(forgiven(message, first, [Loosened])).toEqual([['old']]));
});

describe('a message that breaks its contract', () => {
  const [, sample] = fixtures[0]!;
  it('is refused naming the field', () =>
    expect(() => kept(contracts, { ...sample, data: { ...sample.data, itemId: '' } })).toThrow(
      /contract\.broken.*itemId/,
    ));
  it('is refused for a field deep inside', () => {
    const [, message] = fixtures.find(([, { type }]) => type === 'intake.complaint-assigned.v1')!;
    const path = ['acceptance', 'trace', 0, 'day'];
    expect(() =>
      kept(
        contracts,
        altered(message, path, (holder, key) => (holder[key] = '6 May')),
      ),
    ).toThrow(/acceptance\.trace\.0\.day/);
  });
  it('is refused with a type that is no contract', () =>
    expect(() => kept(contracts, { ...sample, type: 'intake.unheard-of.v1' })).toThrow('contract.unknown'));
});

/** The mediator must be able to address the person: mediation may open it, nobody else can. */
const sealedFor = ['intake.complaint-accepted.v1', 'intake.complaint-taken-up.v1'];
describe('what is sealed', () => {
  it('is carried by no contract, but the name of the complainant to mediation', () => {
    const without = fixtures.map(([, { type, data }]) => {
      const { complainantName: _complainantName, ...rest } = data as { complainantName?: string };
      return sealedFor.includes(type) ? rest : data;
    });
    expect(JSON.stringify(without)).not.toMatch(/sealed|complainant|statement|phone/);
  });
  it.each(sealedFor)('is refused in clear by %s', (type) => {
    const message = fixtures.map(([, each]) => each).findLast((each) => each.type === type)!;
    expect(message.data).toHaveProperty('complainantName');
    for (const clear of ['王小明', 'Kanari', '138****0001'])
      expect(accepts(altered(message, ['complainantName'], (holder, key) => (holder[key] = clear)))).toBe(false);
  });
});
