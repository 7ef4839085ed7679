import { channel, type MessagesOf } from '../channel';
import { BatchAnalysedV1 } from './batch-analysed.v1';
import { BatchClosedV1 } from './batch-closed.v1';
import { BatchIssuedV1 } from './batch-issued.v1';
import { BatchReportedV1 } from './batch-reported.v1';
import { FailureNotifiedV1 } from './failure-notified.v1';
import { ObjectionWaivedV1 } from './objection-waived.v1';
import { OffShelfOrderedV1 } from './off-shelf-ordered.v1';
import { SampleClosedV1 } from './sample-closed.v1';
import { SampleDrawnV1 } from './sample-drawn.v1';
import { SampleTestedV1 } from './sample-tested.v1';
import { SamplingTaskIssuedV1 } from './sampling-task-issued.v1';
import { SamplingTaskNumberedV1 } from './sampling-task-numbered.v1';
import { SamplingTaskReportedV1 } from './sampling-task-reported.v1';
import { SpecialClearanceTriggeredV1 } from './special-clearance-triggered.v1';

export const samplingEvents = channel(
  'sampling.events',
  SampleDrawnV1,
  SampleTestedV1,
  SampleClosedV1,
  FailureNotifiedV1,
  ObjectionWaivedV1,
  OffShelfOrderedV1,
  SamplingTaskIssuedV1,
  SamplingTaskNumberedV1,
  SamplingTaskReportedV1,
  BatchIssuedV1,
  BatchReportedV1,
  SpecialClearanceTriggeredV1,
  BatchAnalysedV1,
  BatchClosedV1,
);
export type SamplingEvents = MessagesOf<typeof samplingEvents>;
