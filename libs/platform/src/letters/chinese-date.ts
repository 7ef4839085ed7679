import type { LegalDate } from '@12315/kernel';

const digits = '〇一二三四五六七八九';
const tens = ['', '十', '二十', '三十'];
/** 1 to 39: 十, 十一, 二十, 二十一. */
const counted = (n: number): string => `${tens[Math.floor(n / 10)]}${n % 10 === 0 ? '' : digits[n % 10]}`;

/** `二〇二六年五月六日` */
export const chineseDate = (day: LegalDate): string => {
  const [year = '', month, date] = day.split('-');
  return `${[...year].map((digit) => digits[Number(digit)]).join('')}年${counted(Number(month))}月${counted(Number(date))}日`;
};
