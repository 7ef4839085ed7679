import { specFor } from '@12315/kernel/spec';
import { legalDate } from '@12315/law';
import { drawnFrom, numbering, numberingIdOf, reportNumberingIdOf } from './numbering';
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

describe('numbers of reports', () => {
  const report = events.ReportNumberDrawn;
  const second = { ...commands.DrawReportNumber, data: { ...commands.DrawReportNumber.data, reportId: 'another' } };

  it('begin with R and 0001, whatever the items of the day have', () =>
    given().when(commands.DrawReportNumber).then(report));
  it('follow each other without a gap', () =>
    given(report)
      .when(second)
      .then({
        type: 'ReportNumberDrawn',
        data: { ...report.data, reportId: 'another', sequence: 2, number: '340200C01R202605060002' },
      }));
  it('are drawn once for a report', () => given(report).when(commands.DrawReportNumber).thenNothing());
  it('come from a stream beside that of the items', () =>
    expect(reportNumberingIdOf('340200C01', legalDate('2026-05-06'))).toBe('340200C01R-20260506'));
});

describe('the number of an item', () => {
  it('says which stream it was drawn from, and as which', () =>
    expect(drawnFrom('340200C01202605060012')).toEqual({ numberingId: '340200C01-20260506', sequence: 12 }));
  it.each(['340200C01R202605060001', '340200C01202605060001C1', '', '12'])('is not %s', (number) =>
    expect(drawnFrom(number)).toBe(null),
  );
});
