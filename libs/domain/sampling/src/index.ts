import { sample } from './sample/sample';
import { sampleCommandExamples, sampleEventExamples } from './sample/sample.examples';

export {
  type CloseSample,
  type DrawSample,
  type ReportResult,
  sample,
  type Sample,
  type SampleCommand,
} from './sample/sample';
export {
  type AreaClass,
  areaClasses,
  type Product,
  type SampleClosed,
  type SampleDrawn,
  type SampleEvent,
  type SamplingMode,
  samplingModes,
  type TestItem,
  type TestReported,
  type TestResult,
  testResults,
  type Trader,
} from './sample/sample.events';
export { sampleCommandExamples, sampleEventExamples } from './sample/sample.examples';
export { sampleClosing } from './sampling.policies';

/** Every decider of this context with its canonical messages. */
export const deciders = [{ decider: sample, events: sampleEventExamples, commands: sampleCommandExamples }] as const;
