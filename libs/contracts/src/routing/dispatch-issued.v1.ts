import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode, Parts, Text, Texts } from '../fields';
import { AlternativeV1 } from './alternative.v1';

const kinds = ['ASSIGN'] as const;

/** The organ that handles a complaint, and why (分流). Its legal clock runs from `receivedAt`. */
export class DispatchIssuedV1 {
  static readonly type = 'routing.dispatch-issued.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @Text() number!: string;
  @OrganisationCode() target!: string;
  @OneOf(kinds) kind!: (typeof kinds)[number];
  @Text() rule!: string;
  @Texts() because!: readonly string[];
  @Parts(() => AlternativeV1) alternatives!: readonly AlternativeV1[];
  @Moment() issuedAt!: Instant;
  @Moment() receivedAt!: Instant;
}
