import { nothing, type Policy } from '@12315/kernel';
import type { CloseSample } from './sample/sample';
import type { SampleEvent } from './sample/sample.events';

/** Nothing more is to be done with a sample that passed. */
export const sampleClosing: Policy<SampleEvent, CloseSample> = {
  name: 'sampling.sample-closing.v1',
  react: {
    SampleDrawn: nothing,
    TestReported: ({ sampleId, result }) =>
      result === 'PASS' ? [{ to: sampleId, command: { type: 'CloseSample', data: { sampleId } } }] : [],
    SampleClosed: nothing,
  },
};
