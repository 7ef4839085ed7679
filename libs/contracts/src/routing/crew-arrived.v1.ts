import type { Instant } from '@12315/kernel';
import { Count, Flag, Id, Moment, OrganisationCode, Text } from '../fields';

/** 已到场, so many whole minutes after the order. */
export class CrewArrivedV1 {
  static readonly type = 'routing.crew-arrived.v1' as const;
  @Id() responseId!: string;
  @OrganisationCode() organisation!: string;
  @Text() reference!: string;
  @Count() minutes!: number;
  @Flag() onTime!: boolean;
  @Moment() arrivedAt!: Instant;
}
