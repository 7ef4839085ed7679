import type { Instant } from '@12315/kernel';
import { AreaCode, Count, Id, Moment, Nullable, OrganisationCode } from '../fields';

/** By which version of which topic it was answered, and to the authority of which area the person was guided. */
export class ConsultationAnsweredV1 {
  static readonly type = 'intake.consultation-answered.v1' as const;
  @Id() consultationId!: string;
  @OrganisationCode() organisation!: string;
  @Nullable() @Id() topicId!: string | null;
  @Nullable() @Count() topicVersion!: number | null;
  @Nullable() @AreaCode() guidedTo!: string | null;
  @Moment() answeredAt!: Instant;
}
