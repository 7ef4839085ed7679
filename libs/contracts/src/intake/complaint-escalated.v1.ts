import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Part, Text } from '../fields';
import { SellerV1 } from './complaint-registered.v1';

/** 转市场监管: handed over from where it arose to the authority, whose clocks start at its receipt. */
export class ComplaintEscalatedV1 {
  static readonly type = 'intake.complaint-escalated.v1' as const;
  @Id() complaintId!: string;
  @Text() number!: string;
  @OrganisationCode() organisation!: string;
  @Part(() => SellerV1) seller!: SellerV1;
  @Moment() escalatedAt!: Instant;
}
