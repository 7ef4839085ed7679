import { hotspotEventExamples as events } from '@12315/domain-analytics';
import { documentOf } from '@12315/kernel/spec';
import { hotspotList } from './hotspot-list.view';

const { ComplaintCounted: counted, HotspotDetected: detected, HotspotReviewed: reviewed } = events;
const { HotspotReferred: referred, JointActionRecorded: acted, HotspotEffectAssessed: assessed } = events;
const shown = (...history: (typeof events)[keyof typeof events][]) => documentOf(hotspotList.view, ...history);

const found = {
  organisation: '340200C01',
  objectCode: '117',
  problemCode: '02',
  status: 'DETECTED',
  from: '2026-05',
  until: '2026-07',
  count: 14,
  complaints: ['5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002'],
  rule: { months: 3, each: 1, sum: 14 },
  detectedAt: '2026-07-06T01:00:00.000Z',
  review: null,
  agencies: [],
  actions: [],
  effect: null,
};

describe('a listed hot spot', () => {
  it('is in nobody’s list while there is only counting', () =>
    expect(shown(counted)).toMatchObject({ organisation: '', status: null }));
  it('shows what was found, and by which rule', () => expect(shown(counted, detected)).toStrictEqual(found));
  it('shows what people made of it', () =>
    expect(shown(counted, detected, reviewed, referred, acted)).toStrictEqual({
      ...found,
      status: 'ACTED',
      review: reviewed.data.words,
      agencies: ['芜湖市住房和城乡建设局'],
      actions: [{ actionId: acted.data.actionId, words: acted.data.words, on: '2026-05-05' }],
    }));
  it('shows what it helped', () =>
    expect(shown(detected, reviewed, referred, acted, assessed)).toMatchObject({
      status: 'ASSESSED',
      effect: { months: 1, before: 5, after: 0 },
    }));
  it('begins anew when it is found again', () =>
    expect(shown(detected, reviewed, referred, acted, assessed, detected)).toStrictEqual(found));
  it('has nothing sealed', () => expect(hotspotList.sensitive).toStrictEqual({}));
});
