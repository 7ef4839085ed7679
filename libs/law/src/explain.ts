import type { LegalDate } from '@12315/kernel';
import type { TraceStep } from './count';
import type { Deadline } from './deadline';

const units = { workingDay: '个工作日', calendarDay: '日' } as const;
const bases = { LAW: '', POLICY: '，非法定期限', UNVERIFIED: '，条文待核实' } as const;

/** How a deadline came about, in sentences for the people it concerns. */
export const explain = (deadline: Deadline): readonly string[] => [
  `${deadline.title}：自${deadline.startsWith}起${deadline.n}${units[deadline.unit]}（${deadline.article}${bases[deadline.basis]}）。`,
  ...deadline.trace.map((step) => sentence(step, units[deadline.unit])),
  `${chinese(deadline.dueOn)}24时届满。`,
  ...(deadline.outerLimit === null
    ? []
    : [`届满日为休息日而非法定节假日，期限不顺延；其后第一个工作日为${chinese(deadline.outerLimit)}。`]),
  ...(deadline.provisional ? ['期间涉及放假安排尚未公布的年份，届满日为暂定，公布后重新计算。'] : []),
];

const sentence = ({ day, until, counted, count, because }: TraceStep, unit: string): string => {
  const span = day === until ? chinese(day) : `${chinese(day)}至${chinese(until)}`;
  return counted ? `${span}：${because}，计入，累计${count}${unit}。` : `${span}：${because}，不计入。`;
};

/** `2026-05-06` as 2026年5月6日. */
const chinese = (date: LegalDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
