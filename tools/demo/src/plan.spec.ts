import { type LegalDate, match, type Meta, stateOf } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { dispatch } from '@12315/domain-routing';
import { isWorkingDay, legalDate, legalDateOf, publishedCalendar, shanghaiTime } from '@12315/law';
import { type Act, type Deed, mattersOf } from './acts';
import { expectedOf, type Measures } from './expected';
import { beginning, ending, period, planOf } from './plan';
import { moment, organisationOf, organs, user, workingDaysAfter } from './setting';

const seed = 12315;
const plan = planOf(seed);

describe('the plan', () => {
  it('is the same every time, and another with another seed', () => {
    expect(planOf(seed)).toEqual(plan);
    expect(planOf(seed + 1)).not.toEqual(plan);
  });

  it('has the twenty and eighty common matters in every bureau, and every act its own name', () => {
    const names = [...mattersOf(plan).keys()];
    expect(names.filter((name) => /^1\d\d-/.test(name))).toHaveLength(80);
    expect([...new Set(names.filter((name) => /^\d\d-/.test(name)).map((name) => name.slice(0, 2)))].sort()).toEqual(
      Array.from({ length: 20 }, (_, i) => String(i + 1).padStart(2, '0')),
    );
    expect(new Set(plan.map(({ matter, name }) => `${matter}/${name}`)).size).toBe(plan.length);
    expect(organs.every(({ code }) => expectedOf(plan, ending).has(code))).toBe(true);
  });

  it('lies in order within the period and in office hours', () => {
    const times = plan.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect(times[0]! >= beginning && times.at(-1)! < ending).toBe(true);
    const common = plan.filter(({ matter }) => /^1\d\d-/.test(matter));
    expect(new Set(common.map(({ at }) => shanghaiTime(at).slice(11, 16)))).toEqual(
      new Set(['09:00', '11:00', '14:30', '16:30']),
    );
  });

  it('works on the Saturday worked for the May holidays and rests on the Dragon Boat days', () => {
    const days = new Set<string>(plan.map(({ at }) => legalDateOf(at)));
    expect(days.has('2026-05-09')).toBe(true);
    expect(days.has('2026-06-19')).toBe(false);
    expect([...days].every((day) => isWorkingDay(publishedCalendar, legalDate(day)))).toBe(true);
    expect([...days].every((day) => day >= period.from && day <= period.to)).toBe(true);
  });

  it('needs no two people for one matter at one moment', () => {
    for (const acts of mattersOf(plan).values())
      for (const at of acts.map((act) => act.at))
        expect(new Set(acts.filter((act) => act.at === at).map(({ by }) => by)).size).toBe(1);
  });

  it('has gas complaints in three consecutive months', () => {
    const gas = plan.filter(
      ({ deed }) => deed.type === 'Triage' && deed.data.parts.some(({ complaint }) => complaint.objectCode === '168'),
    );
    expect(gas).toHaveLength(14);
    expect(new Set(gas.map(({ at }) => at.slice(0, 7)))).toEqual(new Set(['2026-04', '2026-05', '2026-06']));
  });

  it('draws twelve samples of fertiliser, of which one fails', () => {
    const posts = plan.flatMap(({ matter, deed }) =>
      matter === '12-fertiliser' && deed.type === 'Post' ? [deed.data] : [],
    );
    expect(posts.filter(({ path }) => path === '/api/sampling/samples')).toHaveLength(12);
    expect(posts.filter(({ body }) => 'result' in body && body.result === 'FAIL')).toHaveLength(1);
  });

  it('goes every common road also when it is short', () => {
    const common = [...mattersOf(planOf(seed, 16)).keys()].filter((matter) => /^1\d\d-/.test(matter));
    expect(new Set(common.map((matter) => matter.slice(4))).size).toBe(16);
  });

  it('knows where the rules send each complaint', () => {
    for (const acts of mattersOf(plan).values()) {
      const triage = acts.find(({ deed }) => deed.type === 'Triage');
      if (triage?.deed.type !== 'Triage') continue;
      for (const { complaint, organ } of triage.deed.data.parts) {
        const { kind, ...places } = complaint.seller;
        const nowhere = { businessArea: null, domicileArea: null, shownArea: null, shownAddressReachable: null };
        const command = {
          type: 'IssueDispatch',
          data: {
            dispatchId: 'd',
            complaintId: 'd',
            number: 'n',
            organisation: organisationOf(triage.by),
            receivedAt: acts[0]!.at,
            seller: { kind, ...nowhere, platformArea: null, ...places },
          },
        } as const;
        const meta: Meta = { ...eventMeta(), occurredAt: triage.at };
        const [decided] = match(dispatch.decide, command, stateOf(dispatch, []), meta);
        expect([triage.matter, decided?.type === 'DispatchIssued' ? decided.data.target : null]).toEqual([
          triage.matter,
          organ,
        ]);
      }
    }
  });
});

describe('the figures the plan expects', () => {
  const total = (of: ReadonlyMap<string, Measures>) =>
    [...of.values()].reduce((sum, { received, accepted, refused, overdue }) => ({
      received: sum.received + received,
      accepted: sum.accepted + accepted,
      refused: sum.refused + refused,
      overdue: sum.overdue + overdue,
    }));
  const figuresOf = (road: string) =>
    total(
      expectedOf(
        plan.filter(({ matter }) => matter.endsWith(road)),
        ending,
      ),
    );

  it('count a complaint once at its organ, late decisions as overdue and accepted', () => {
    const overdue = [...mattersOf(plan).keys()].filter((matter) => matter.endsWith('overdue')).length;
    expect(figuresOf('overdue')).toEqual({ received: overdue, accepted: overdue, refused: 0, overdue });
    expect(figuresOf('neglected')).toEqual({ received: 1, accepted: 0, refused: 0, overdue: 1 });
  });
  it('count both complaints of a split call', () => {
    const calls = [...mattersOf(plan).keys()].filter((matter) => matter.endsWith('split')).length;
    expect(figuresOf('split')).toEqual({ received: 2 * calls, accepted: 2 * calls, refused: 0, overdue: 0 });
  });
  it('count refusals, and a withdrawal only as received', () => {
    const of = (road: string) => [...mattersOf(plan).keys()].filter((matter) => matter.endsWith(road)).length;
    expect(figuresOf('too-old')).toEqual({ received: of('too-old'), accepted: 0, refused: of('too-old'), overdue: 0 });
    expect(figuresOf('withdrawn')).toEqual({ received: of('withdrawn'), accepted: 0, refused: 0, overdue: 0 });
  });
  const overdueWhenAccepted = (acts: readonly Act[], on: LegalDate) =>
    total(
      expectedOf(
        acts.map((act) => (act.deed.type === 'Accept' ? { ...act, at: moment(on, 0) } : act)),
        ending,
      ),
    ).overdue;

  it('start the clock of a designated complaint at its designation', () => {
    const acts = plan
      .filter(({ matter }) => matter === '103-designated')
      .map((act) => (['receive', 'triage'].includes(act.name) ? { ...act, by: 'agent.340200c01' } : act));
    const designated = legalDateOf(acts.find(({ deed }) => deed.type === 'Designate')!.at);
    expect(overdueWhenAccepted(acts, workingDaysAfter(designated, 7))).toBe(0);
    expect(overdueWhenAccepted(acts, workingDaysAfter(designated, 8))).toBe(1);
  });

  it('start the clock at the receipt by the bureau that took the complaint in itself, else when it was sent', () => {
    const received = legalDate('2026-05-11');
    const sorted = workingDaysAfter(received, 1);
    const takenInBy = (desk: string): readonly Act[] => {
      const all = plan.filter(({ matter, name }) => matter === '105-too-old' && name !== 'refuse');
      const [receive, triage] = all.map((act) => ({ ...act, by: desk }));
      const { organ } = (triage!.deed as Extract<Deed, { type: 'Triage' }>).data.parts[0]!;
      const accept = {
        name: 'accept',
        by: user('handler', organ!),
        deed: { type: 'Accept', data: { part: 1 } },
      } as const;
      return [
        { ...receive!, at: moment(received, 2) },
        { ...triage!, at: moment(sorted, 0) },
        { ...triage!, ...accept },
      ];
    };
    const bureau = organs[4]!.code;
    const lastDay = workingDaysAfter(received, 7);
    expect(overdueWhenAccepted(takenInBy(user('agent', bureau)), lastDay)).toBe(0);
    expect(overdueWhenAccepted(takenInBy(user('agent', bureau)), workingDaysAfter(sorted, 7))).toBe(1);
    expect(overdueWhenAccepted(takenInBy('agent.340200c01'), workingDaysAfter(sorted, 7))).toBe(0);
  });
});
