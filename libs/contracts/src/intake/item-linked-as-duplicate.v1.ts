import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** The same person said the same again; the item is closed and goes on as the earlier one. */
export class ItemLinkedAsDuplicateV1 {
  static readonly type = 'intake.item-linked-as-duplicate.v1' as const;
  @Id() itemId!: string;
  @Text() number!: string;
  @Id() ofItemId!: string;
  @Text() ofNumber!: string;
  @OrganisationCode() organisation!: string;
  @Moment() linkedAt!: Instant;
}
