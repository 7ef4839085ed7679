import { metaAt, specFor } from '@12315/kernel/spec';
import { sample, type SampleCommand } from './sample';
import type { SampleDrawn, SampleEvent } from './sample.events';
import { sampleCommandExamples as commands, sampleEventExamples as events } from './sample.examples';

const { given } = specFor(sample);
const { SampleDrawn: drawn, TestReported: tested, SampleClosed: closed } = events;
const { FailureNotified: notified, ObjectionWaived: waived, OffShelfOrdered: ordered } = events;
const { NotifyFailure: notify, OrderOffShelf: order, CloseFailedSample: close, CheckDeadline: check } = commands;
const passed: SampleEvent = { ...tested, data: { ...tested.data, result: 'PASS' } };
const drawnAs = (more: Partial<SampleDrawn['data']>): SampleEvent => ({ ...drawn, data: { ...drawn.data, ...more } });
const notifyTo = (...to: typeof notify.data.to): SampleCommand => ({ ...notify, data: { ...notify.data, to } });
const orderAs = (more: Partial<typeof order.data>): SampleCommand => ({ ...order, data: { ...order.data, ...more } });
const because = (reason: string | null): SampleCommand => ({ ...close, data: { ...close.data, reason } });
const uncontested: SampleEvent = { ...notified, data: { ...notified.data, objection: null } };

describe('notifying a failure', () => {
  const of = (...history: SampleEvent[]) => given(...history, tested);

  it('begins the fifteen days for an objection', () => {
    of(drawn).when(notify).then(notified);
    expect(notified.data.objection).toMatchObject({ duty: 'PRODUCT_OBJECTION', n: 15, dueOn: '2026-05-21' });
  });
  it('of food begins the seven working days for a retest', () => {
    const decided = sample.decide.NotifyFailure(
      notify.data,
      [drawnAs({ product: { name: '鲜奶', code: '101' } }), tested].reduce(
        (state, event) => sample.evolve[event.type](event.data as never, state),
        sample.initial,
      ),
      metaAt('2026-05-06T01:00:00Z'),
    );
    expect(decided).toMatchObject([{ data: { objection: { duty: 'FOOD_RETEST_REQUEST', dueOn: '2026-05-14' } } }]);
  });
  it('is contested by nobody where the law of that day gave no period', () => {
    const then = metaAt('2011-05-06T01:00:00Z');
    of(drawn)
      .when(notify, then)
      .then({ ...uncontested, data: { ...notified.data, objection: null, notifiedAt: then.occurredAt } });
  });
  it('changes nothing the second time', () => {
    given(drawn, tested, notified).when(notifyTo('TRADER', 'TRADER')).thenNothing();
    given(drawn, tested, notified, waived, ordered, closed).when(notify).thenNothing();
  });
  it('is not done again to others', () =>
    given(drawn, tested, notified).when(notifyTo('MAKER', 'TRADER')).thenRejected('sample.already-notified'));
  it('tells the trader first of all', () => of(drawn).when(notifyTo('MAKER')).thenRejected('sample.trader-not-told'));
  it('of goods bought online tells the platform and the maker', () => {
    const online = drawnAs({ mode: 'ONLINE' });
    of(online).when(notifyTo('TRADER', 'MAKER')).thenRejected('sample.online-recipients');
    of(online).when(notifyTo('TRADER', 'PLATFORM')).thenRejected('sample.online-recipients');
    of(online)
      .when(notifyTo('TRADER', 'PLATFORM', 'MAKER'))
      .then({ ...notified, data: { ...notified.data, to: ['MAKER', 'PLATFORM', 'TRADER'] } });
  });
  it('of goods bought online told the trader alone before 2020', () => {
    const then = metaAt('2011-05-06T01:00:00Z');
    of(drawnAs({ mode: 'ONLINE' }))
      .when(notify, then)
      .then({ ...uncontested, data: { ...notified.data, objection: null, notifiedAt: then.occurredAt } });
  });
  it('waits for the result', () => given(drawn).when(notify).thenRejected('sample.not-tested'));
  it('is nothing for a sample that passed', () => given(drawn, passed).when(notify).thenRejected('sample.not-failed'));
  it('needs a sample', () => given().when(notify).thenRejected('sample.unknown'));
});

describe('the period to object', () => {
  const { dueAt } = notified.data.objection!;
  it('is watched from the notice on, and no longer than it runs', () => {
    given(drawn, tested).thenDue(null);
    given(drawn, tested, notified).thenDue(dueAt);
    given(drawn, tested, uncontested).thenDue(null);
    given(drawn, tested, notified, waived).thenDue(null);
  });
  it('is waived by silence when it ends', () => given(drawn, tested, notified).when(check, metaAt(dueAt)).then(waived));
  it('is not waived before', () =>
    given(drawn, tested, notified).when(check, metaAt('2026-05-21T15:59:59.999Z')).thenNothing());
  it('is waived once', () => given(drawn, tested, notified, waived).when(check, metaAt(dueAt)).thenNothing());
  it('does not run without a notice', () => {
    given().when(check).thenNothing();
    given(drawn, tested).when(check, metaAt(dueAt)).thenNothing();
  });
});

describe('ordering goods off the shelf', () => {
  it('says how much of what', () => given(drawn, tested).when(order).then(ordered));
  it('changes nothing the second time', () => {
    given(drawn, tested, ordered).when(order).thenNothing();
    given(drawn, tested, ordered, notified, waived, closed).when(order).thenNothing();
  });
  it('is not done again for another quantity', () =>
    given(drawn, tested, ordered)
      .when(orderAs({ quantity: 3 }))
      .thenRejected('sample.already-ordered-off-shelf'));
  it('may find nothing any more', () =>
    given(drawn, tested)
      .when(orderAs({ quantity: 0 }))
      .then({ ...ordered, data: { ...ordered.data, quantity: 0 } }));
  it.each([
    [{ quantity: -1 }, 'sample.quantity-negative'],
    [{ quantity: Number.NaN }, 'sample.quantity-negative'],
    [{ unit: ' ' }, 'sample.unit-missing'],
    [{ words: '' }, 'sample.words-missing'],
  ])('is wrong with %j', (wrong, code) => given(drawn, tested).when(orderAs(wrong)).thenRejected(code));
  it('is nothing for a sample that passed, is not tested, or is not there', () => {
    given(drawn, passed).when(order).thenRejected('sample.not-failed');
    given(drawn).when(order).thenRejected('sample.not-tested');
    given().when(order).thenRejected('sample.unknown');
  });
  it('comes too late for one that is closed', () =>
    given(drawn, tested, uncontested, { ...closed, data: { ...closed.data, reason: '已售完' } })
      .when(order)
      .thenRejected('sample.closed'));
});

describe('closing a failed sample', () => {
  it('ends one whose goods are off the shelves', () =>
    given(drawn, tested, notified, waived, ordered).when(close).then(closed));
  it('ends one whose goods are gone, and says so', () =>
    given(drawn, tested, uncontested)
      .when(because(' 已售完 '))
      .then({ ...closed, data: { ...closed.data, reason: '已售完' } }));
  it('changes nothing where it is closed', () => {
    given(drawn, tested, notified, waived, ordered, closed).when(close).thenNothing();
    given(drawn, passed, closed).when(close).thenNothing();
  });
  it('waits for the notice', () => given(drawn, tested, ordered).when(close).thenRejected('sample.not-notified'));
  it('waits until nobody can object any more', () =>
    given(drawn, tested, notified, ordered).when(close).thenRejected('sample.objection-open'));
  it('needs the goods off the shelves, or a reason', () => {
    given(drawn, tested, notified, waived).when(close).thenRejected('sample.goods-on-shelf');
    given(drawn, tested, notified, waived).when(because(' ')).thenRejected('sample.goods-on-shelf');
  });
  it('is nothing for a sample that passed, is not tested, or is not there', () => {
    given(drawn, passed).when(close).thenRejected('sample.not-failed');
    given(drawn).when(close).thenRejected('sample.not-tested');
    given().when(close).thenRejected('sample.unknown');
  });
});
