import type { SamplingEvents } from '@12315/contracts';
import type { SampleEvent } from '@12315/domain-sampling';
import type { Publications } from '@12315/platform';

export const samplePublications: Publications<SampleEvent, SamplingEvents> = {
  // Who drew it stays here.
  SampleDrawn: ({ sampleId, organisation, product, trader, mode, areaClass, drawnAt }) => [
    {
      type: 'sampling.sample-drawn.v1',
      data: { sampleId, organisation, product, trader, mode, areaClass, drawnAt },
    },
  ],
  TestReported: ({ sampleId, organisation, laboratory, reportNumber, result, items, reportedAt }) => [
    {
      type: 'sampling.sample-tested.v1',
      data: { sampleId, organisation, laboratory, reportNumber, result, items, reportedAt },
    },
  ],
  SampleClosed: ({ sampleId, organisation, closedAt }) => [
    { type: 'sampling.sample-closed.v1', data: { sampleId, organisation, closedAt } },
  ],
};
