import type { Instant } from '@12315/kernel';
import { Matches } from 'class-validator';
import { Count, Id, Moment, OrganisationCode, Texts } from '../fields';

const Month = (): PropertyDecorator => Matches(/^\d{4}-(0[1-9]|1[0-2])$/);

/** 热点已发现: complaints about the same thing, more than the rule lets pass. */
export class HotspotDetectedV1 {
  static readonly type = 'analytics.hotspot-detected.v1' as const;
  @Id() hotspotId!: string;
  @OrganisationCode() organisation!: string;
  /** Three digits of the object class, two of the problem class. */
  @Matches(/^\d{3}$/) objectCode!: string;
  @Matches(/^\d{2}$/) problemCode!: string;
  /** First and last month of the window, `2026-05`. */
  @Month() from!: string;
  @Month() until!: string;
  @Count() count!: number;
  /** Of the window, at most a hundred by id. */
  @Texts() complaints!: readonly string[];
  @Moment() detectedAt!: Instant;
}
