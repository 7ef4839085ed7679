import type { LegalDate } from '@12315/kernel';
import { chineseDate } from './chinese-date';

it.each([
  ['2026-05-06', '二〇二六年五月六日'],
  ['2012-10-10', '二〇一二年十月十日'],
  ['2026-11-11', '二〇二六年十一月十一日'],
  ['2026-12-20', '二〇二六年十二月二十日'],
  ['2026-07-31', '二〇二六年七月三十一日'],
  ['2026-06-30', '二〇二六年六月三十日'],
])('%s is written %s', (day, written) => expect(chineseDate(day as LegalDate)).toBe(written));
