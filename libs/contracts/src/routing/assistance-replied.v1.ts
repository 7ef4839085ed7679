import type { Instant } from '@12315/kernel';
import { Count, Flag, Id, Moment, Nullable, OrganisationCode, Text } from '../fields';

/** 协助处理已回复. `recovered` in fen; `onTime` null where no limit ran. */
export class AssistanceRepliedV1 {
  static readonly type = 'routing.assistance-replied.v1' as const;
  @Id() assistanceId!: string;
  @Text() reference!: string;
  @OrganisationCode() organisation!: string;
  @Count() recovered!: number;
  @Nullable() @Flag() onTime!: boolean | null;
  @Moment() repliedAt!: Instant;
}
