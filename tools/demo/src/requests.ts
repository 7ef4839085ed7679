import type { Cases } from '@12315/kernel';
import type { Deed } from './acts';

/** Ids and numbers that a matter has been given so far: `item`, `complaint1`, `number1`, `lead1`, `sample3`. */
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
}

const complaint = (known: Known, part: number) => `/api/intake/complaints/${known[`complaint${part}`]}`;
const dispatch = (known: Known, part: number) => `/api/routing/dispatches/${known[`complaint${part}`]}`;
const mediation = (known: Known, part: number) => `/api/mediation/mediations/${known[`complaint${part}`]}`;
const lead = (known: Known, part: number) => `/api/enforcement-cases/leads/${known[`lead${part}`]}`;
const sample = (known: Known, n: number) => `/api/sampling/samples/${known[`sample${n}`]}`;

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
  Draw: ({ sample: n, ...body }) => ({
    path: '/api/sampling/samples',
    body,
    learns: ({ sampleId }) => ({ [`sample${n}`]: String(sampleId) }),
  }),
  Report: ({ sample: n, ...body }, known) => ({ path: `${sample(known, n)}/result`, body }),
};
