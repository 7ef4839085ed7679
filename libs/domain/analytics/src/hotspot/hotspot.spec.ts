import { type Meta, stateOf } from '@12315/kernel';
import { metaAt, specFor } from '@12315/kernel/spec';
import { instantOf, legalDate } from '@12315/law';
import { hotspot, type HotspotCommand } from './hotspot';
import { hotspotCommandExamples as commands, hotspotEventExamples as events } from './hotspot.examples';
import type { HotspotEvent } from './hotspot.events';
import { hotspotRuleAt, remembered } from './hotspot-rules';
import { addMonths, monthsBetween } from './month';

const { given } = specFor(hotspot);
const { HotspotDetected: detected, HotspotReviewed: reviewed, HotspotReferred: referred } = events;
const { JointActionRecorded: acted, HotspotEffectAssessed: assessed } = events;
const { hotspotId, organisation } = detected.data;

const counted = (complaintId: string, month: string) =>
  ({ type: 'ComplaintCounted', data: { hotspotId, organisation, complaintId, month } }) as const;
/** So many complaints of a month. */
const many = (month: string, n: number): readonly HotspotEvent[] =>
  Array.from({ length: n }, (_, i) => counted(`${month}-${i}`, month));
const note = (complaintId: string, day: string): HotspotCommand => ({
  type: 'NoteComplaint',
  data: { ...commands.NoteComplaint.data, complaintId, receivedAt: instantOf(`${day}T01:00:00Z`) },
});
const at = (day: string): Meta => metaAt(`${day}T01:00:00Z`);
const idsOf = (...history: readonly HotspotEvent[]) =>
  history.flatMap((event) => (event.type === 'ComplaintCounted' ? [event.data.complaintId] : []));
const found = (from: string, until: string, complaints: readonly string[], day: string) => ({
  ...detected,
  data: {
    ...detected.data,
    from,
    until,
    complaints,
    count: complaints.length,
    detectedAt: instantOf(`${day}T01:00:00Z`),
  },
});

const mayAndJune = [...many('2026-05', 6), ...many('2026-06', 7)];

describe('counting complaints about one object and problem', () => {
  it('counts a complaint in the month in which it was first received', () =>
    given().when(commands.NoteComplaint).then(events.ComplaintCounted));
  it('goes by the months of Wuhu', () =>
    given()
      .when({
        ...commands.NoteComplaint,
        data: { ...commands.NoteComplaint.data, receivedAt: instantOf('2026-05-31T16:00:00Z') },
      })
      .then(counted(commands.NoteComplaint.data.complaintId, '2026-06')));
  it('counts each complaint once', () => given(events.ComplaintCounted).when(commands.NoteComplaint).thenNothing());
  it('finds a hot spot in the third month on end, with the fourteenth complaint', () => {
    const complaints = [...idsOf(...mayAndJune), 'last'];
    given(...mayAndJune)
      .when(note('last', '2026-07-02'), at('2026-07-02'))
      .then(counted('last', '2026-07'), found('2026-05', '2026-07', complaints, '2026-07-02'));
  });
  it('finds none with thirteen', () =>
    given(...many('2026-05', 6), ...many('2026-06', 6))
      .when(note('last', '2026-07-02'))
      .then(counted('last', '2026-07')));
  it('finds none while a month is without any, however many the others have', () =>
    given(...many('2026-05', 30))
      .when(note('last', '2026-07-02'))
      .then(counted('last', '2026-07')));
  it('finds one over the turn of a year', () => {
    const history = [...many('2025-11', 7), ...many('2025-12', 6)];
    given(...history)
      .when(note('last', '2026-01-05'), at('2026-01-05'))
      .then(counted('last', '2026-01'), found('2025-11', '2026-01', [...idsOf(...history), 'last'], '2026-01-05'));
  });
  it('finds one by a complaint that was entered late into the middle', () => {
    const history = [...many('2026-05', 7), ...many('2026-07', 6)];
    const complaints = [...idsOf(...many('2026-05', 7)), 'late', ...idsOf(...many('2026-07', 6))];
    given(...history)
      .when(note('late', '2026-06-30'), at('2026-07-20'))
      .then(counted('late', '2026-06'), found('2026-05', '2026-07', complaints, '2026-07-20'));
  });
  it('names a hundred complaints at most, and counts them all', () => {
    const history = [...many('2026-05', 150), ...many('2026-06', 1)];
    const expected = found('2026-05', '2026-07', idsOf(...history).slice(0, 100), '2026-07-02');
    given(...history)
      .when(note('last', '2026-07-02'), at('2026-07-02'))
      .then(counted('last', '2026-07'), { ...expected, data: { ...expected.data, count: 152 } });
  });
  it('finds it once, while people deal with it', () => {
    for (const handled of [[], [reviewed], [reviewed, referred], [reviewed, referred, acted]])
      given(...mayAndJune, ...many('2026-07', 1), detected, ...handled)
        .when(note('more', '2026-07-03'))
        .then(counted('more', '2026-07'));
  });
  it('finds another after the effect was assessed, only in months that the first had not', () => {
    const before = [...mayAndJune, ...many('2026-07', 1), detected, reviewed, referred, acted, assessed];
    given(...before)
      .when(note('more', '2026-08-03'))
      .then(counted('more', '2026-08'));
    const again = [...many('2026-08', 7), ...many('2026-09', 6)];
    given(...before, ...again)
      .when(note('new', '2026-10-03'), at('2026-10-03'))
      .then(counted('new', '2026-10'), found('2026-08', '2026-10', [...idsOf(...again), 'new'], '2026-10-03'));
  });
  it('forgets the months that no window needs any more, and what belongs to them', () => {
    const newest = addMonths('2026-05', remembered);
    const state = stateOf(hotspot, [...many('2026-05', 3), ...many('2026-06', 1), ...many(newest, 1)]);
    expect(state.status === 'counting' && Object.keys(state.months)).toEqual(['2026-06', newest]);
    given(...many('2026-05', 3), ...many(newest, 1))
      .when(note('2026-05-0', '2026-05-09'))
      .thenNothing();
  });
  it('remembers more months than the longest window has', () =>
    expect(remembered).toBeGreaterThan(hotspotRuleAt(legalDate('2026-05-06'))!.months));
});

describe('reviewing a hot spot', () => {
  const review = commands.ReviewHotspot;
  it('says what it is about', () => given(detected).when(review, at('2026-07-06')).then(reviewed));
  it('changes nothing the second time', () => given(detected, reviewed).when(review).thenNothing());
  it('is done once', () =>
    given(detected, reviewed)
      .when({ ...review, data: { ...review.data, words: '另一意见' } })
      .thenRejected('hotspot.already-reviewed'));
  it('needs words', () =>
    given(detected)
      .when({ ...review, data: { ...review.data, words: ' ' } })
      .thenRejected('hotspot.words-missing'));
  it('needs a hot spot', () => {
    given().when(review).thenRejected('hotspot.unknown');
    given(events.ComplaintCounted).when(review).thenRejected('hotspot.unknown');
  });
});

describe('referring a hot spot', () => {
  const refer = commands.ReferHotspot;
  it('names the agencies that it concerns', () =>
    given(detected, reviewed).when(refer, at('2026-07-06')).then(referred));
  it('changes nothing the second time', () => given(detected, reviewed, referred).when(refer).thenNothing());
  it('is done once', () =>
    given(detected, reviewed, referred)
      .when({ ...refer, data: { ...refer.data, agencies: ['芜湖市应急管理局'] } })
      .thenRejected('hotspot.already-referred'));
  it('comes after the review', () => given(detected).when(refer).thenRejected('hotspot.not-reviewed'));
  it.each([[[]], [[' ']]])('needs an agency, not %j', (agencies) =>
    given(detected, reviewed)
      .when({ ...refer, data: { ...refer.data, agencies } })
      .thenRejected('hotspot.agencies-missing'),
  );
});

describe('recording a joint action', () => {
  const act = commands.RecordJointAction;
  const actAs = (more: Partial<(typeof act)['data']>): HotspotCommand => ({ ...act, data: { ...act.data, ...more } });
  const open = [detected, reviewed, referred] as const;
  it('says what was done and on which day', () =>
    given(...open)
      .when(act, at('2026-07-06'))
      .then(acted));
  it('changes nothing the second time', () =>
    given(...open, acted)
      .when(act)
      .thenNothing());
  it('may be done again, as another action', () =>
    given(...open, acted)
      .when(actAs({ actionId: 'second' }), at('2026-07-06'))
      .then({ ...acted, data: { ...acted.data, actionId: 'second' } }));
  it('comes after the referral', () => {
    given(detected).when(act).thenRejected('hotspot.not-referred');
    given(detected, reviewed).when(act).thenRejected('hotspot.not-referred');
  });
  it('comes before the assessment', () =>
    given(...open, acted, assessed)
      .when(actAs({ actionId: 'second' }))
      .thenRejected('hotspot.already-assessed'));
  it('needs words', () =>
    given(...open)
      .when(actAs({ words: '' }))
      .thenRejected('hotspot.words-missing'));
  it('is refused for the future', () =>
    given(...open)
      .when(actAs({ on: legalDate('2026-05-07') }))
      .thenRejected('hotspot.action-in-future'));
});

describe('assessing the effect', () => {
  const assess = commands.AssessHotspot;
  const open = [detected, reviewed, referred, acted] as const;
  const effect = (months: number, before: number, after: number, day: string) => ({
    ...assessed,
    data: { ...assessed.data, months, before, after, assessedAt: instantOf(`${day}T01:00:00Z`) },
  });
  const around = [
    ...many('2026-02', 5),
    ...many('2026-03', 4),
    ...many('2026-04', 6),
    ...many('2026-05', 9),
    ...many('2026-06', 2),
    ...many('2026-07', 1),
    ...many('2026-08', 3),
  ];
  it('compares whole months before and after the month of the action', () =>
    given(...around, ...open)
      .when(assess, at('2026-07-01'))
      .then(effect(1, 6, 2, '2026-07-01')));
  it('compares as many months as the rule looks at, not more', () =>
    given(...around, ...open)
      .when(assess, at('2026-11-01'))
      .then(effect(3, 15, 6, '2026-11-01')));
  it('goes by the first action', () => {
    const later = { ...acted, data: { ...acted.data, actionId: 'second', on: legalDate('2026-06-20') } };
    given(...around, detected, reviewed, referred, later, acted)
      .when(assess, at('2026-07-01'))
      .then(effect(1, 6, 2, '2026-07-01'));
  });
  it('waits until a whole month has passed', () =>
    given(...open)
      .when(assess, at('2026-06-30'))
      .thenRejected('hotspot.effect-too-early'));
  it('needs a joint action', () =>
    given(detected, reviewed, referred).when(assess).thenRejected('hotspot.no-joint-action'));
  it('changes nothing the second time', () =>
    given(...open, assessed)
      .when(assess)
      .thenNothing());
});

it('has a rule for every day since the first complaint rules', () => {
  expect(hotspotRuleAt(legalDate('1996-03-14'))).toBe(null);
  expect(hotspotRuleAt(legalDate('2012-10-31'))).toEqual({ validFrom: '1996-03-15', months: 3, each: 1, sum: 14 });
});
it('takes the later of two rules from its day on', () => {
  const later = { validFrom: '2027-01-01', months: 2, each: 2, sum: 9 };
  const rules = [hotspotRuleAt(legalDate('2026-05-06'))!, later];
  expect(hotspotRuleAt(legalDate('2026-12-31'), rules)).toBe(rules[0]);
  expect(hotspotRuleAt(legalDate('2027-01-01'), rules)).toBe(later);
});

it('is held by the city', () => {
  expect(hotspot.holder(stateOf(hotspot, []))).toBe(null);
  expect(hotspot.holder(stateOf(hotspot, [events.ComplaintCounted]))).toBe('340200C01');
  expect(hotspot.holder(stateOf(hotspot, [detected]))).toBe('340200C01');
});

describe('months', () => {
  it.each([
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-05', 12, '2027-05'],
    ['2026-05', 0, '2026-05'],
  ])('%s and %i are %s', (month, n, then) => {
    expect(addMonths(month, n)).toBe(then);
    expect(monthsBetween(month, then)).toBe(n);
  });
});
