import { stateOf } from '@12315/kernel';
import { at, metaAt, specFor } from '@12315/kernel/spec';
import { fieldResponse, type FieldResponseCommand } from './field-response';
import type { FieldResponseEvent } from './field-response.events';
import {
  fieldResponseCommandExamples as commands,
  fieldResponseEventExamples as events,
} from './field-response.examples';

const { given } = specFor(fieldResponse);
const { CrewOrdered: ordered, CrewArrived: arrived, ArrivalOverdue: overdue, FieldReportFiled: reported } = events;
const { OrderCrew: order, RecordArrival: arrive, FileFieldReport: file, CheckDeadline: check } = commands;

const orderAs = (more: Partial<(typeof order)['data']>): FieldResponseCommand => ({
  ...order,
  data: { ...order.data, ...more },
});
const arrivedAt = (instant: string, minutes: number, onTime: boolean): FieldResponseEvent => ({
  ...arrived,
  data: { ...arrived.data, minutes, onTime, arrivedAt: at(instant) },
});
const lastMoment = '2026-05-06T01:29:59Z';
const dueAt = '2026-05-06T01:30:00Z';

describe('ordering a crew', () => {
  it('gives it thirty minutes in town', () => given().when(order).then(ordered));
  it('gives it sixty minutes to a remote place', () =>
    given()
      .when(orderAs({ placeClass: 'REMOTE' }))
      .then({
        ...ordered,
        data: { ...ordered.data, placeClass: 'REMOTE', dueMinutes: 60, dueAt: at('2026-05-06T02:00:00Z') },
      }));
  it('changes nothing the second time', () => given(ordered).when(order).thenNothing());
  it('needs what it is about', () =>
    given()
      .when(orderAs({ reference: ' ' }))
      .thenRejected('field-response.reference-missing'));
});

describe('the arrival of a crew', () => {
  it('is recorded', () => given(ordered).when(arrive).then(arrived));
  it('says after how many whole minutes', () =>
    given(ordered)
      .when(arrive, metaAt(lastMoment))
      .then(arrivedAt(lastMoment, 29, true)));
  it('stands when it comes too late, and says so', () => {
    given(ordered)
      .when(arrive, metaAt(dueAt))
      .then(arrivedAt(dueAt, 30, false));
    given(ordered, overdue)
      .when(arrive, metaAt(dueAt))
      .then(arrivedAt(dueAt, 30, false));
  });
  it('takes no time where the clock was set back', () =>
    given(ordered)
      .when(arrive, metaAt('2026-05-06T00:59:00Z'))
      .then(arrivedAt('2026-05-06T00:59:00Z', 0, true)));
  it('changes nothing the second time, nor after the report', () => {
    given(ordered, arrived).when(arrive).thenNothing();
    given(ordered, arrived, reported).when(arrive).thenNothing();
  });
  it('needs an order', () => given().when(arrive).thenRejected('field-response.unknown'));
});

describe('the report of a crew', () => {
  it('is filed', () => given(ordered, arrived).when(file).then(reported));
  it('changes nothing the second time', () => given(ordered, arrived, reported).when(file).thenNothing());
  it('is not replaced by another', () =>
    given(ordered, arrived, reported)
      .when({ ...file, data: { ...file.data, words: '另有情况。' } })
      .thenRejected('field-response.already-reported'));
  it('needs an arrival', () => given(ordered).when(file).thenRejected('field-response.not-arrived'));
  it('needs words', () =>
    given(ordered, arrived)
      .when({ ...file, data: { ...file.data, words: ' ' } })
      .thenRejected('field-response.words-missing'));
  it('needs an order', () => given().when(file).thenRejected('field-response.unknown'));
});

describe('the clock of a crew', () => {
  it('is due when its minutes are over', () => given(ordered).thenDue(dueAt));
  it('then says that it has not arrived', () => given(ordered).when(check, metaAt(dueAt)).then(overdue));
  it('says nothing before', () => given(ordered).when(check, metaAt(lastMoment)).thenNothing());
  it('says it once', () => {
    given(ordered, overdue).thenDue(null);
    given(ordered, overdue).when(check, metaAt(dueAt)).thenNothing();
  });
  it.each([
    ['where no crew was ordered', []],
    ['once it has arrived', [ordered, arrived]],
    ['once it has reported', [ordered, arrived, reported]],
  ])('does not run %s', (_, history) => {
    given(...history).thenDue(null);
    given(...history)
      .when(check, metaAt(dueAt))
      .thenNothing();
  });
});

it('a field response is held by who ordered it', () => {
  expect(fieldResponse.holder(stateOf(fieldResponse, []))).toBe(null);
  expect(fieldResponse.holder(stateOf(fieldResponse, [ordered, arrived, reported]))).toBe('340202D01');
});
