import type { LetterIssued } from '@12315/domain-letters';
import type { Message } from '@12315/kernel';
import type { Titles } from '../http/titles';

/** What a request led to. `events` are those it appended, by stream; `letters` those issued on them, in order. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
  /** The answer as it came, for what is no JSON. */
  readonly bytes: Uint8Array;
  readonly events: Readonly<Record<string, readonly Message[]>>;
  readonly letters: readonly LetterIssued['data'][];
}

/** What is said of an answer. Awaited, it is the answer itself; unawaited it would say nothing, which the linter forbids. */
export interface Told extends Promise<Answered> {
  /** And this is the whole body, where one is given. */
  thenStatus(status: number, body?: object): Told;
  /** With the words that the service has for it. */
  thenProblem(status: number, code: string): Told;
  /** Nothing in the answer tells it from that one. */
  thenSameAs(other: Told): Told;
  /** A list of exactly these, in this order. */
  thenItems(...ids: readonly string[]): Told;
  andHeader(name: string, value: string): Told;
  /** Exactly these, and none in any other stream; letters are told apart, for they bear the ids of the events. */
  andEvents(events: Answered['events']): Told;
  /** Exactly these, by the number of each: `340202D01投受〔2026〕0001号`. */
  andLetters(...numbers: readonly string[]): Told;
  andNoNewEvents(): Told;
  /** The same request once more. */
  whenRepeated(): Told;
}

/** Of every request there is one trace. */
const shown = ({ status, headers, body: { traceId: _traceId, ...body } }: Answered) => {
  const { date: _date, 'content-length': _length, ...rest } = headers;
  return { status, headers: rest, body };
};
const same = async (answer: Promise<Answered>, other: Promise<Answered>): Promise<Answered> => {
  expect(shown(await answer)).toStrictEqual(shown(await other));
  return answer;
};

/** Wraps a request into what can be said of its answer. */
export const told = (send: () => Promise<Answered>, titles: Titles): Told => {
  const saying = (answer: Promise<Answered>): Told => {
    const that = (check: (answered: Answered) => void): Told =>
      saying(
        answer.then((answered) => {
          check(answered);
          return answered;
        }),
      );
    const thenEvents = (expected: Answered['events']) => that(({ events }) => expect(events).toStrictEqual(expected));
    const thenLetters = (expected: readonly string[]) =>
      that(({ letters }) => expect(letters.map(({ number }) => number)).toStrictEqual(expected));
    return Object.assign(answer, {
      thenStatus: (expected: number, expectedBody?: object) =>
        that(({ status, body }) => {
          // Both at once, so that an unexpected answer says why.
          expect({ status, body }).toStrictEqual({ status: expected, body: expectedBody ?? body });
        }),
      thenProblem: (expected: number, expectedCode: string) =>
        that(({ status, headers, body: { code, title } }) => {
          expect({ status, code, title }).toStrictEqual({
            status: expected,
            code: expectedCode,
            title: titles[expectedCode]?.title ?? `a title for ${expectedCode}`,
          });
          expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
        }),
      thenSameAs: (other: Told) => saying(same(answer, other)),
      thenItems: (...ids: readonly string[]) =>
        that(({ status, body: { items, code } }) => {
          const found = (items as readonly { id: string }[] | undefined)?.map(({ id }) => id);
          expect({ status, code, ids: found }).toStrictEqual({ status: 200, code: undefined, ids });
        }),
      andHeader: (name: string, value: string) => that(({ headers }) => expect(headers[name]).toBe(value)),
      andEvents: thenEvents,
      andLetters: (...numbers: readonly string[]) => thenLetters(numbers),
      andNoNewEvents: () => thenEvents({}).andLetters(),
      whenRepeated: () => saying(answer.then(send)),
    });
  };
  return saying(send());
};
