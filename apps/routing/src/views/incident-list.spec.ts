import { type IncidentEvent, incidentEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { incidentList } from './incident-list.view';

const { IncidentOpened: opened, IncidentReportedToDeputy: deputyTold, IncidentReportedExternally: told } = events;
const { ItemLinkedToIncident: linked, ReliefRecorded: relieved, GroupSettlementReached: settled } = events;
const { IncidentClosed: closed } = events;
const shown = (...history: IncidentEvent[]) => documentOf(incidentList.view, ...history);

const now = '2026-05-06T01:00:00.000Z';
const isOpen = {
  organisation: '340200C01',
  status: 'OPEN',
  title: '某健身房停业涉预付卡群体投诉',
  place: '镜湖区步行街',
  persons: 62,
  harm: false,
  media: true,
  openedAt: now,
  deputyToldAt: null,
  agencies: [],
  numbers: [],
  reliefs: [],
  settlements: [],
  settled: 0,
  amount: 0,
  reason: null,
  closedAt: null,
};
const first = { ...settled, data: { ...settled.data, persons: 40, amount: 5200000 } };

describe('a listed incident', () => {
  it('says what happened, where and to how many', () => expect(shown(opened)).toStrictEqual(isOpen));
  it('says who was told', () =>
    expect(shown(opened, deputyTold, told)).toStrictEqual({
      ...isOpen,
      deputyToldAt: now,
      agencies: [{ agency: 'GOVERNMENT', reportedAt: now }],
    }));
  it('names what belongs to it', () =>
    expect(shown(opened, linked)).toStrictEqual({ ...isOpen, numbers: ['340200C01202605060001C1'] }));
  it('says who was helped', () =>
    expect(shown(opened, relieved)).toStrictEqual({
      ...isOpen,
      reliefs: [{ visits: 3, words: '走访三户老年会员。', recordedAt: now }],
    }));
  it('adds settlements up', () =>
    expect(shown(opened, first, { ...settled, data: { ...settled.data, persons: 22, amount: 2860000 } })).toStrictEqual(
      {
        ...isOpen,
        settlements: [
          { persons: 40, amount: 5200000, reachedAt: now },
          { persons: 22, amount: 2860000, reachedAt: now },
        ],
        settled: 62,
        amount: 8060000,
      },
    ));
  it('says that it is over, and why before everyone had settled', () =>
    expect(shown(opened, { ...closed, data: { ...closed.data, reason: '其余会员已起诉。' } })).toStrictEqual({
      ...isOpen,
      status: 'CLOSED',
      reason: '其余会员已起诉。',
      closedAt: now,
    }));
  it('has nothing sealed', () => expect(incidentList.sensitive).toStrictEqual({}));
});
