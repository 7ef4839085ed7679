import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OneOf, OrganisationCode, Text } from '../fields';
import { channels } from './channels';

const subtypes = ['CONSUMER', 'BUSINESS_REGISTRATION', 'POLICY', 'CONDUCT', 'SUGGESTION'] as const;

/** A question (咨询). What was asked stays in intake. */
export class ConsultationRegisteredV1 {
  static readonly type = 'intake.consultation-registered.v1' as const;
  @Id() consultationId!: string;
  @Id() itemId!: string;
  @Text() number!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(channels) channel!: (typeof channels)[number];
  @OneOf(subtypes) subtype!: (typeof subtypes)[number];
  @Count() persons!: number;
  @Moment() registeredAt!: Instant;
}
