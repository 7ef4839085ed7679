import { instantOf, legalDate } from '@12315/law';
import { dayInWords, momentInWords, yuan } from './words';

it('a day is written as people write it', () => expect(dayInWords(legalDate('2026-05-06'))).toBe('2026年5月6日'));
it('a moment is that of Wuhu', () =>
  expect(momentInWords(instantOf('2026-05-06T16:05:00Z'))).toBe('2026年5月7日00:05'));
it.each([
  [29_900, '299.00元'],
  [5, '0.05元'],
  [123_456, '1234.56元'],
])('%i fen are %s', (fen, written) => expect(yuan(fen)).toBe(written));
