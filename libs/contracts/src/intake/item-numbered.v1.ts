import { Id, Text } from '../fields';

export class ItemNumberedV1 {
  static readonly type = 'intake.item-numbered.v1' as const;
  @Id() itemId!: string;
  @Text() number!: string;
}
