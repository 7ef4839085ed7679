import type { Instant } from '@12315/kernel';
import { Id, Moment, Nullable, OneOf, OrganisationCode, Text } from '../fields';
import { channels } from './channels';

/** Something came in (来件). No word of the person, only who it is. */
export class ItemReceivedV1 {
  static readonly type = 'intake.item-received.v1' as const;
  @Id() itemId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(channels) channel!: (typeof channels)[number];
  @Moment() receivedAt!: Instant;
  @Nullable() @Text() paper!: string | null;
  @Id() personId!: string;
}
