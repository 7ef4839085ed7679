import { Count, Id, OrganisationCode } from '../fields';

/** 专项清查已触发: the failed share of a batch reached the threshold of the day, in ten-thousandths. */
export class SpecialClearanceTriggeredV1 {
  static readonly type = 'sampling.special-clearance-triggered.v1' as const;
  @Id() batchId!: string;
  @OrganisationCode() organisation!: string;
  @Count() failed!: number;
  @Count() samples!: number;
  @Count() thresholdBasisPoints!: number;
}
