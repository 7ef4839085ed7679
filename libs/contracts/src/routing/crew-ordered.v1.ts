import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode, Text } from '../fields';

const placeClasses = ['URBAN', 'REMOTE'] as const;

/** 已指派出勤; the crew must be there before `dueAt`. */
export class CrewOrderedV1 {
  static readonly type = 'routing.crew-ordered.v1' as const;
  @Id() responseId!: string;
  @OrganisationCode() organisation!: string;
  @Text() reference!: string;
  @OneOf(placeClasses) placeClass!: (typeof placeClasses)[number];
  @Moment() dueAt!: Instant;
}
