import { specFor } from '@12315/kernel/spec';
import { legalDate } from '@12315/law';
import { numbering, numberingIdOf } from './numbering';
import { numberingCommandExamples as commands, numberingEventExamples as events } from './numbering.examples';

const { given } = specFor(numbering);
const drawn = events.NumberDrawn;
const another = { ...commands.DrawNumber, data: { ...commands.DrawNumber.data, itemId: 'another-item' } };

describe('numbers of an organisation and a day', () => {
  it('begin with 0001', () => given().when(commands.DrawNumber).then(drawn));
  it('follow each other without a gap', () =>
    given(drawn)
      .when(another)
      .then({
        type: 'NumberDrawn',
        data: { ...drawn.data, itemId: 'another-item', sequence: 2, number: '340200C01202605060002' },
      }));
  it('are drawn once for an item', () => given(drawn).when(commands.DrawNumber).thenNothing());
  it('are drawn once for an item that was not the last', () =>
    given(drawn, { type: 'NumberDrawn', data: { ...drawn.data, itemId: 'another-item', sequence: 2 } })
      .when(commands.DrawNumber)
      .thenNothing());
  it('belong to the organisation', () => {
    expect(numbering.holder({ organisation: '340200C01', last: 1, drawnFor: [] })).toBe('340200C01');
    expect(numbering.holder(numbering.initial)).toBe(null);
  });
  it('come from one stream per day', () =>
    expect(numberingIdOf('340200C01', legalDate('2026-05-06'))).toBe('340200C01-20260506'));
});
