import type { Instant } from '@12315/kernel';
import { AreaCode, Flag, Id, Moment, OneOf, OrganisationCode, Text } from '../fields';
import { channels } from './channels';

/** A report (举报). Nothing says what it came in with, nor who made it: only whether somebody can be told. */
export class ReportRegisteredV1 {
  static readonly type = 'intake.report-registered.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @Flag() named!: boolean;
  @Text() respondentName!: string;
  @Text() objectCode!: string;
  @Text() problemCode!: string;
  @AreaCode() actArea!: string;
  @Text() facts!: string;
  @OneOf(channels) channel!: (typeof channels)[number];
  @Moment() receivedAt!: Instant;
  @Moment() registeredAt!: Instant;
}
