import type { SamplingEvents } from '@12315/contracts';
import { classOf, counting, fact, naming, registered } from './matter';
import type { ToldOf } from './told-of';

export const samplingMatters: ToldOf<SamplingEvents> = {
  'sampling.sampling-task-issued.v1': ({ organisation }, doc, meta) =>
    registered(doc, { kind: 'TASK', organisation }, meta),
  'sampling.sampling-task-numbered.v1': ({ number }, doc) => ({ ...doc, number }),
  'sampling.batch-issued.v1': ({ organisation, product, taskId }, doc, meta) =>
    naming(registered(doc, { kind: 'BATCH', organisation, class: classOf(product.code) }, meta), taskId),
  'sampling.sample-drawn.v1': ({ organisation, product, batchId }, doc, meta) =>
    naming(registered(doc, { kind: 'SAMPLE', organisation, class: classOf(product.code) }, meta), batchId),
  'sampling.sample-tested.v1': ({ organisation, result, reportedAt }, doc) =>
    counting(
      doc,
      fact('samplesTested', organisation, reportedAt),
      fact('samplesPassed', organisation, reportedAt, result === 'PASS' ? 1 : 0),
    ),
};
