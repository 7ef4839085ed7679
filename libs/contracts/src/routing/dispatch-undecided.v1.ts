import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Parts, Text, Texts } from '../fields';
import { AlternativeV1 } from './alternative.v1';

/** The facts do not say who handles a complaint, or it is no organ of this city: a dispatcher decides. */
export class DispatchUndecidedV1 {
  static readonly type = 'routing.dispatch-undecided.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @Text() number!: string;
  @OrganisationCode() organisation!: string;
  @Moment() receivedAt!: Instant;
  @Text() rule!: string;
  @Texts() because!: readonly string[];
  @Parts(() => AlternativeV1) alternatives!: readonly AlternativeV1[];
  @Moment() undecidedAt!: Instant;
}
