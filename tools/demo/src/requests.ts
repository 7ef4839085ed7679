import type { Cases } from '@12315/kernel';
import type { Deed } from './acts';

/** Ids and numbers that a matter has been given so far: `item`, `complaint1`, `number1`, `lead1`. */
export type Known = Readonly<Record<string, string>>;
type Json = Readonly<Record<string, unknown>>;

/** A deed as the public interfaces take it. */
export interface Request {
  readonly path: string;
  readonly body: object;
  /** What must be visible first, for a refusal is an answer too and would be given again. */
  readonly awaits?: { readonly path: string; readonly seen: (document: Json) => boolean };
  /** What the answer says for the matter's next deeds. */
  readonly learns?: (answer: Json) => Known;
  /** Only asked, until there is something. */
  readonly found?: (answer: Json) => boolean;
}

/** @throws Error if the matter was not given what stands in braces */
export const filled = (text: string, known: Known): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (known[name] === undefined) throw new Error(`nothing is known as ${name}`);
    return known[name];
  });
const filledIn = (body: object, known: Known): object => JSON.parse(filled(JSON.stringify(body), known)) as object;
/** `reports.0.reportId` */
const fieldOf = (answer: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (part as Json | undefined)?.[name], answer);
const learnt = (learns: Readonly<Record<string, string>>, answer: Json): Known =>
  Object.fromEntries(Object.entries(learns).map(([name, path]) => [name, String(fieldOf(answer, path))]));

const complaint = (known: Known, part: number) => `/api/intake/complaints/${known[`complaint${part}`]}`;
const dispatch = (known: Known, part: number) => `/api/routing/dispatches/${known[`complaint${part}`]}`;
const mediation = (known: Known, part: number) => `/api/mediation/mediations/${known[`complaint${part}`]}`;
const lead = (known: Known, part: number) => `/api/enforcement-cases/leads/${known[`lead${part}`]}`;

const there = () => true;
const assigned = (path: string) => ({ path, seen: ({ status }: Json) => status !== 'REGISTERED' });
const issued = (path: string) => ({ path, seen: ({ status }: Json) => status !== 'UNDECIDED' });

export const requests: Cases<Deed, [known: Known], Request> = {
  Receive: (body) => ({
    path: '/api/intake/items',
    body,
    learns: ({ itemId }) => ({ item: String(itemId) }),
  }),
  Triage: ({ parts }, { item }) => ({
    path: `/api/intake/items/${item}/triage`,
    body: { parts: parts.map((part) => part.complaint) },
    awaits: { path: `/api/intake/items/${item}`, seen: ({ number }) => number !== null },
    learns: ({ complaints }) =>
      Object.fromEntries(
        (complaints as readonly { complaintId: string; number: string }[]).flatMap(({ complaintId, number }, i) => [
          [`complaint${i + 1}`, complaintId],
          [`number${i + 1}`, number],
        ]),
      ),
  }),
  Refer: (body, { item }) => ({ path: `/api/intake/items/${item}/referral`, body }),
  Designate: ({ part, ...body }, known) => ({
    path: `${dispatch(known, part)}/target`,
    body,
    awaits: { path: dispatch(known, part), seen: there },
  }),
  Sign: ({ part }, known) => ({
    path: `${dispatch(known, part)}/signature`,
    body: {},
    awaits: issued(dispatch(known, part)),
  }),
  Accept: ({ part }, known) => ({
    path: `${complaint(known, part)}/acceptance`,
    body: {},
    awaits: assigned(complaint(known, part)),
  }),
  Refuse: ({ part, ...body }, known) => ({
    path: `${complaint(known, part)}/refusal`,
    body,
    awaits: assigned(complaint(known, part)),
  }),
  Withdraw: ({ part, ...body }, known) => ({
    path: `${complaint(known, part)}/withdrawal`,
    body,
    awaits: assigned(complaint(known, part)),
  }),
  Consent: ({ part, ...body }, known) => ({
    path: `${mediation(known, part)}/consents`,
    body,
    awaits: { path: mediation(known, part), seen: there },
  }),
  RaiseLead: ({ part, ...body }, known) => ({
    path: `${complaint(known, part)}/leads`,
    body,
    awaits: assigned(complaint(known, part)),
    learns: ({ leadId }) => ({ [`lead${part}`]: String(leadId) }),
  }),
  Extend: ({ part, ...body }, known) => ({
    path: `${lead(known, part)}/extension`,
    body,
    awaits: { path: lead(known, part), seen: there },
  }),
  Inspect: (body) => ({ path: '/api/enforcement-cases/leads', body }),
  Post: ({ path, body, learns }, known) => ({
    path: filled(path, known),
    body: filledIn(body, known),
    learns: (answer) => learnt(learns, answer),
  }),
  Find: ({ path, learns }, known) => ({
    path: filled(path, known),
    body: {},
    found: (answer) => Object.values(learns).every((field) => (fieldOf(answer, field) ?? null) !== null),
    learns: (answer) => learnt(learns, answer),
  }),
};
