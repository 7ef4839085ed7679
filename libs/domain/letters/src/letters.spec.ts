import { inMemoryStore, match, type Message, RevisionConflict, stateOf } from '@12315/kernel';
import { eventMeta, specFor } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import fc from 'fast-check';
import { letterOf, type IssueLetter, lettersOf } from './letters';
import { letterCommandExamples as commands, letterEventExamples as events } from './letters.examples';
import type { LetterIssued } from './letters.events';

const register = lettersOf('intakeLetter');
const { given } = specFor(register);
const issued = events.LetterIssued;
const issue = commands.IssueLetter;
const another = (letterId: string): IssueLetter => ({ ...issue, data: { ...issue.data, letterId } });

describe('the letters of an organisation, form and year', () => {
  it('begin with 0001', () => given().when(issue).then(issued));
  it('follow each other without a gap', () =>
    given(issued)
      .when(another('l-2'))
      .then({
        type: 'LetterIssued',
        data: { ...issued.data, letterId: 'l-2', sequence: 2, number: '340202D01投受〔2026〕0002号' },
      }));
  it('are issued once', () => given(issued).when(issue).thenNothing());
  it('are issued once, though others came after', () =>
    given(issued, { type: 'LetterIssued', data: { ...issued.data, letterId: 'l-2', sequence: 2 } })
      .when(issue)
      .thenNothing());
  it('are in the form of their day in Wuhu', () =>
    given()
      .when({ ...issue, data: { ...issue.data, issuedAt: instantOf('2012-05-31T16:00:00Z') } })
      .then({
        type: 'LetterIssued',
        data: {
          ...issued.data,
          form: { ...issued.data.form, edition: null, article: null },
          issuedAt: instantOf('2012-05-31T16:00:00Z'),
          issuedOn: '2012-06-01' as LetterIssued['data']['issuedOn'],
        },
      }));
  it.each(['340202A01', '340202B01', '340202T03'])(
    'name no official form and no article where %s, no authority, issues them',
    (code) => {
      const [letter] = match(
        register.decide,
        { ...issue, data: { ...issue.data, organisation: code } },
        register.initial,
        eventMeta(),
      );
      expect(letter!.data.form).toEqual({ ...issued.data.form, edition: null, article: null });
    },
  );
  it('belong to the organisation', () => {
    expect(register.holder(register.initial)).toBe(null);
    expect(register.holder(stateOf(register, [issued]))).toBe('340202D01');
  });
});

describe('a letter of a fact', () => {
  const paper = {
    form: 'COMPLAINT_ACCEPTANCE',
    organisation: '340202D01',
    matterId: issue.data.matterId,
    issuedAt: issue.data.issuedAt,
    lines: { 决定: '予以受理' },
  } as const;
  const fact = eventMeta({ id: issue.data.letterId });

  it('bears the fact’s id and goes to the register of its year', () =>
    expect(letterOf(fact, paper)).toEqual([{ to: issue.data.registerId, command: issue }]));
  it('goes to the register of the year it is in Wuhu', () =>
    expect(letterOf(fact, { ...paper, issuedAt: instantOf('2025-12-31T16:00:00Z') })[0].to).toBe(
      '340202D01-COMPLAINT_ACCEPTANCE-2026',
    ));
  it('is for an organ where it is for one', () =>
    expect(letterOf(fact, { ...paper, to: '340207D01' })[0].command.data.addressee).toBe('340207D01'));
  it('has no line for what was not said', () =>
    expect(letterOf(fact, { ...paper, lines: { 决定: '予以受理', 期限: null } })[0].command).toEqual(issue));
});

const stream = `intakeLetter-${issue.data.registerId}`;
type Store = ReturnType<typeof inMemoryStore>;
const lettersIn = async (store: Store) => (await store.read<LetterIssued>(stream)).map(({ event }) => event);

/** Loads, decides and appends in separate steps; false where another process was faster. */
const tried = async (store: Store, command: IssueLetter): Promise<boolean> => {
  const history = await lettersIn(store);
  const decided: readonly Message[] = match(register.decide, command, stateOf(register, history), eventMeta());
  const appends = decided.map((event) => ({ event, meta: eventMeta({ id: command.data.letterId }) }));
  try {
    await store.append(stream, appends, history.length === 0 ? 'none' : history.length - 1);
    return true;
  } catch (error) {
    if (error instanceof RevisionConflict) return false;
    throw error;
  }
};
/** A process that may die after an order, before it has noted how far it came. */
const issuing = async (store: Store, orders: readonly string[], lostAt = Infinity) => {
  for (const letterId of orders.slice(0, lostAt)) while (!(await tried(store, another(letterId))));
};

it('whatever processes repeat, interleave and die after drawing, numbers go 1 … n, one for each letter', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.nat(20).map(String), { minLength: 1, maxLength: 12 }),
      fc.array(fc.record({ shuffle: fc.infiniteStream(fc.nat(99)), lostAt: fc.nat(14) }), { maxLength: 4 }),
      async (letters, processes) => {
        const store = inMemoryStore();
        const ran = processes.map(({ shuffle, lostAt }) => {
          const keys = new Map(letters.map((letter) => [letter, shuffle.next().value as number]));
          const orders = [...letters, ...letters].sort((a, b) => keys.get(a)! - keys.get(b)!);
          return issuing(store, orders, lostAt);
        });
        await Promise.all([...ran, issuing(store, letters)]);
        const all = (await lettersIn(store)).map(({ data }) => data);
        expect(all.map(({ sequence }) => sequence)).toEqual(letters.map((_, i) => i + 1));
        expect(all.map(({ letterId }) => letterId).sort()).toEqual([...letters].sort());
      },
    ),
  ));
