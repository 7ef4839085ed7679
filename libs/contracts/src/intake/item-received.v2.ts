import type { Instant } from '@12315/kernel';
import { Id, Moment, Nullable, OneOf, OrganisationCode, Text } from '../fields';
import { channels } from './channels';

/** Something came in (来件). Not a word of the person, not even who it is: what it is, is not known yet. */
export class ItemReceivedV2 {
  static readonly type = 'intake.item-received.v2' as const;
  @Id() itemId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(channels) channel!: (typeof channels)[number];
  @Moment() receivedAt!: Instant;
  @Nullable() @Text() paper!: string | null;
}
