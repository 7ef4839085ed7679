import { type Examples, match, type Message, type Policy } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import type { IssueLetter } from './letters';

/** A letter as specs speak of it. */
interface Told extends Pick<IssueLetter['data'], 'form' | 'matterId' | 'issuedAt'> {
  /** `340202D01`, or `340200C01 → 340202D01`. */
  readonly from: string;
  readonly lines: Readonly<Record<string, string>>;
}

/** Which of these facts have a letter, by type, and which one. Every letter bears its fact's id and its own register's. */
export const lettersFrom = <E extends Message>(
  policy: Policy<E, IssueLetter>,
  facts: Examples<E>,
): Readonly<Record<string, Told>> =>
  Object.fromEntries(
    (Object.values(facts) as readonly E[]).flatMap((fact) => {
      const orders = match(policy.react, fact, eventMeta({ id: `fact-${fact.type}` }));
      return orders.map(({ to, command: { data } }) => {
        const { registerId, letterId, organisation, addressee, form, year, matterId, issuedAt } = data;
        expect([to, registerId]).toEqual(Array(2).fill(`${organisation}-${form}-${year}`));
        expect(letterId).toBe(`fact-${fact.type}`);
        const from = addressee === null ? organisation : `${organisation} → ${addressee}`;
        const lines = Object.fromEntries(data.lines.map(({ label, text }) => [label, text]));
        return [fact.type, { form, matterId, issuedAt, from, lines }] as const;
      });
    }),
  );
