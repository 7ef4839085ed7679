import { channel, type MessagesOf } from '../channel';
import { SampleClosedV1 } from './sample-closed.v1';
import { SampleDrawnV1 } from './sample-drawn.v1';
import { SampleTestedV1 } from './sample-tested.v1';

export const samplingEvents = channel('sampling.events', SampleDrawnV1, SampleTestedV1, SampleClosedV1);
export type SamplingEvents = MessagesOf<typeof samplingEvents>;
