import { type FieldResponseEvent, fieldResponseEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { fieldResponseList } from './field-response-list.view';

const { CrewOrdered: ordered, CrewArrived: arrived, ArrivalOverdue: overdue, FieldReportFiled: reported } = events;
const shown = (...history: FieldResponseEvent[]) => documentOf(fieldResponseList.view, ...history);

const now = '2026-05-06T01:00:00.000Z';
const isOrdered = {
  organisation: '340202D01',
  reference: '340200C01202605060001C1',
  status: 'ORDERED',
  placeClass: 'URBAN',
  dueMinutes: 30,
  orderedAt: now,
  dueAt: '2026-05-06T01:30:00.000Z',
  overdue: false,
  minutes: null,
  onTime: null,
  arrivedAt: null,
  words: null,
  filedAt: null,
};
const isThere = { ...isOrdered, status: 'ARRIVED', minutes: 0, onTime: true, arrivedAt: now };

describe('a listed field response', () => {
  it('says until when the crew must be there', () => expect(shown(ordered)).toStrictEqual(isOrdered));
  it('says that it is late', () => expect(shown(ordered, overdue)).toStrictEqual({ ...isOrdered, overdue: true }));
  it('says when it arrived', () => expect(shown(ordered, arrived)).toStrictEqual(isThere));
  it('says what it found', () =>
    expect(shown(ordered, arrived, reported)).toStrictEqual({
      ...isThere,
      status: 'REPORTED',
      words: '现场核秤，短斤少两属实，商家当场补足。',
      filedAt: now,
    }));
  it('has nothing sealed', () => expect(fieldResponseList.sensitive).toStrictEqual({}));
});
