import { at } from '@12315/kernel/spec';
import { nextReport, reportAt } from './report';

const dueSoonAt = at('2026-05-11T16:00:00Z');
const dueAt = at('2026-05-15T16:00:00Z');
const deadline = { dueSoonAt, dueAt };
const justBefore = (instant: string) => at(new Date(Date.parse(instant) - 1).toISOString());

describe('the clock of a deadline', () => {
  it('reports that it is due soon', () => {
    expect(nextReport(deadline, 'nothing')).toBe(dueSoonAt);
    expect(reportAt(deadline, 'nothing', justBefore(dueSoonAt))).toBe(null);
    expect(reportAt(deadline, 'nothing', dueSoonAt)).toBe('due-soon');
  });
  it('reports that it is overdue', () => {
    expect(nextReport(deadline, 'due-soon')).toBe(dueAt);
    expect(reportAt(deadline, 'due-soon', justBefore(dueAt))).toBe(null);
    expect(reportAt(deadline, 'due-soon', dueAt)).toBe('overdue');
  });
  it('then reports nothing more', () => {
    expect(nextReport(deadline, 'overdue')).toBe(null);
    expect(reportAt(deadline, 'overdue', at('2030-01-01T00:00:00Z'))).toBe(null);
  });
  it('skips the warning when it is already overdue', () =>
    expect(reportAt(deadline, 'nothing', dueAt)).toBe('overdue'));
  it('does not warn where no warning is set', () =>
    expect(nextReport({ dueAt, dueSoonAt: null }, 'nothing')).toBe(dueAt));
});
