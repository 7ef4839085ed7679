import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { mediationEventExamples as events } from './mediation/mediation.examples';
import { refusalEnds } from './mediation.policies';

const { MediationRefused: refused } = events;
const { mediationId } = refused.data;
const orders = (event: (typeof events)[keyof typeof events]) => match(refusalEnds.react, event, eventMeta());
const ended = (reason: string | null) => [
  {
    to: mediationId,
    command: { type: 'TerminateMediation', data: { mediationId, ground: 'ABSENT_OR_REFUSED', reason } },
  },
];

describe('what a side refuses', () => {
  it('is terminated on that ground, with its reason', () =>
    expect(orders(refused)).toStrictEqual(ended('认为商品没有质量问题。')));
  it.each([null, ' '])('is terminated without a reason where none was given: %p', (reason) =>
    expect(orders({ ...refused, data: { ...refused.data, reason } })).toStrictEqual(ended(null)),
  );
});

it('nothing else ends a mediation by itself', () =>
  expect(
    Object.values(events)
      .filter((event) => orders(event).length > 0)
      .map(({ type }) => type),
  ).toStrictEqual(['MediationRefused']));
