import type { Instant } from '@12315/kernel';
import { AreaCode, Count, Flag, Id, Moment, Nullable, OneOf, Optional, OrganisationCode, Part, Text } from '../fields';
import { channels } from './channels';

const handlings = ['AUTHORITY', 'ONSITE', 'ASSOCIATION'] as const;
const sellerKinds = ['ORDINARY', 'PLATFORM_OPERATOR', 'OWN_SITE', 'PLATFORM_MERCHANT'] as const;

/** The business complained about (被投诉人). */
export class RespondentV1 {
  @Text() name!: string;
  @Nullable() @Text() uscc!: string | null;
}
/** What jurisdiction depends on. */
export class SellerV1 {
  @OneOf(sellerKinds) kind!: (typeof sellerKinds)[number];
  @Nullable() @AreaCode() businessArea!: string | null;
  @Nullable() @AreaCode() domicileArea!: string | null;
  @Nullable() @AreaCode() shownArea!: string | null;
  @Nullable() @Flag() shownAddressReachable!: boolean | null;
  @Nullable() @AreaCode() platformArea!: string | null;
  @Nullable() @Text() platformName!: string | null;
}

/** A complaint (投诉). The facts of it stay in intake, as does all that names a natural person. */
export class ComplaintRegisteredV1 {
  static readonly type = 'intake.complaint-registered.v1' as const;
  @Id() complaintId!: string;
  @Id() itemId!: string;
  @Text() number!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(channels) channel!: (typeof channels)[number];
  @Moment() receivedAt!: Instant;
  @Moment() registeredAt!: Instant;
  @Id() personId!: string;
  @Part(() => RespondentV1) respondent!: RespondentV1;
  @Part(() => SellerV1) seller!: SellerV1;
  @Text() objectCode!: string;
  @Text() problemCode!: string;
  @Text() claim!: string;
  /** Fen. */
  @Count() disputedAmount!: number;
  @Flag() mediationAsked!: boolean;
  /** Who deals with it first; absent: the organ with authority. */
  @Optional() @OneOf(handlings) handling?: (typeof handlings)[number];
}
