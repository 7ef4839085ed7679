import { organReceiving } from '@12315/domain-routing';
import type { Instant } from '@12315/kernel';
import { deadline, isOverdue, publishedCalendar } from '@12315/law';
import { type Act, type Deed, mattersOf, type Part } from './acts';
import { organisationOf } from './setting';

/** Complaints of a period at one organ. */
export interface Measures {
  readonly received: number;
  readonly accepted: number;
  readonly refused: number;
  readonly overdue: number;
}

export const none: Measures = { received: 0, accepted: 0, refused: 0, overdue: 0 };

const closing = ['Accept', 'Refuse', 'Withdraw'];

type DeedOf<T extends Deed['type']> = Extract<Deed, { type: T }>['data'];
const find = <T extends Deed['type']>(acts: readonly Act[], type: T, part?: number) => {
  const act = acts.find(({ deed }) => deed.type === type && (part === undefined || partOf(deed) === part));
  return act && { ...act, data: act.deed.data as DeedOf<T> };
};
const partOf = ({ data }: Deed): number | null => ('part' in data ? data.part : null);

const isLocal = ({ complaint }: Part): boolean => (complaint.handling ?? 'AUTHORITY') !== 'AUTHORITY';

/** Complaints that a station or an association took up or settled itself, by where they were received. */
const localOf = (acts: readonly Act[]): readonly string[] => {
  const receipt = find(acts, 'Receive');
  return (find(acts, 'Triage')?.data.parts ?? []).filter(isLocal).map(() => organisationOf(receipt!.by));
};

/** One complaint by the plan alone: at which organ, since when by the law, decided how and when. */
const complaintsOf = (acts: readonly Act[]) => {
  const triage = find(acts, 'Triage');
  const receipt = find(acts, 'Receive');
  if (!triage || !receipt) return [];
  return triage.data.parts
    .filter((part) => !isLocal(part))
    .map(({ organ }, i) => {
      const designation = find(acts, 'Designate', i + 1);
      const target = organ ?? designation!.data.target;
      const sent = designation ?? triage;
      // C2026 art 15 (2026-04-15): an organ that took the complaint in itself has had it since then.
      const own = organReceiving(organisationOf(receipt.by)) === target;
      return {
        organ: target,
        receivedAt: own ? (receipt.data.receivedAt ?? receipt.at) : sent.at,
        closing: acts.find(({ deed }) => closing.includes(deed.type) && partOf(deed) === i + 1),
      };
    });
};

/** What the figures must be when everything in the plan has happened and the clock stands at `until`. */
export const expectedOf = (plan: readonly Act[], until: Instant): ReadonlyMap<string, Measures> => {
  const figures = new Map<string, Measures>();
  for (const acts of mattersOf(plan).values()) {
    for (const organisation of localOf(acts)) {
      const known = figures.get(organisation) ?? none;
      figures.set(organisation, { ...known, accepted: known.accepted + 1 });
    }
    for (const { organ, receivedAt, closing: closed } of complaintsOf(acts)) {
      const due = deadline({ calendar: publishedCalendar, duty: 'ACCEPTANCE', startedAt: receivedAt });
      const { received, accepted, refused, overdue } = figures.get(organ) ?? none;
      figures.set(organ, {
        received: received + 1,
        accepted: accepted + Number(closed?.deed.type === 'Accept'),
        refused: refused + Number(closed?.deed.type === 'Refuse'),
        overdue: overdue + Number(isOverdue(due, closed?.at ?? until)),
      });
    }
  }
  return figures;
};
