import type { Instant, LegalDate } from '@12315/kernel';
import { shanghaiTime } from '@12315/law';

/** `2026年5月6日` */
export const dayInWords = (day: LegalDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** `2026年5月6日09:30`, as it is in Wuhu. */
export const momentInWords = (at: Instant): string => {
  const [day = '', time = ''] = shanghaiTime(at).split('T');
  return dayInWords(day as LegalDate) + time.slice(0, 5);
};

/** Fen as `299.00元`. */
export const yuan = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}元`;
