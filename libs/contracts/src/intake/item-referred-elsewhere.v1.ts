import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf } from '../fields';

const ways = ['INFORMATION_REQUEST', 'RECONSIDERATION', 'DISCIPLINE', 'PETITION'] as const;

/** The person was told a way of its own (C2026 art 44); the item is closed. */
export class ItemReferredElsewhereV1 {
  static readonly type = 'intake.item-referred-elsewhere.v1' as const;
  @Id() itemId!: string;
  @OneOf(ways) way!: (typeof ways)[number];
  @Moment() referredAt!: Instant;
}
