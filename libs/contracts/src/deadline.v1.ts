import type { Instant, LegalDate } from '@12315/kernel';
import { Count, Day, Flag, Moment, Nullable, OneOf, Parts, Text } from './fields';

const units = ['workingDay', 'calendarDay'] as const;
const bases = ['LAW', 'POLICY', 'UNVERIFIED'] as const;

/** Consecutive days treated alike in the counting of a deadline. */
export class TraceStepV1 {
  @Day() day!: LegalDate;
  @Day() until!: LegalDate;
  @Flag() counted!: boolean;
  @Count() count!: number;
  @Text() because!: string;
}

/** A legal time limit, computed once by the service that owns its clock. */
export class DeadlineV1 {
  @Text() limit!: string;
  @Text() duty!: string;
  @Text() title!: string;
  @Text() startsWith!: string;
  @Day() startedOn!: LegalDate;
  @Count() n!: number;
  @OneOf(units) unit!: (typeof units)[number];
  @Day() dueOn!: LegalDate;
  @Nullable() @Day() outerLimit!: LegalDate | null;
  @Moment() dueAt!: Instant;
  @Nullable() @Moment() dueSoonAt!: Instant | null;
  @Text() article!: string;
  @Text() instrument!: string;
  @OneOf(bases) basis!: (typeof bases)[number];
  @Text() ruleSet!: string;
  @Flag() provisional!: boolean;
  @Parts(() => TraceStepV1) trace!: readonly TraceStepV1[];
}
