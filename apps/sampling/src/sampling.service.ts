import { samplingEvents } from '@12315/contracts';
import { sample, sampleClosing } from '@12315/domain-sampling';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, reacts, type Service } from '@12315/platform';
import { samplePublications } from './publishes';
import { sampleList } from './views/sample-list.view';

/** 抽检: samples and their results. */
export const sampling: Service = {
  name: 'sampling',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    DrawSample: ['SAMPLER'],
    ReportResult: ['LABORATORY'],
    ReadSamples: ['SAMPLER', 'LABORATORY', 'HANDLER', 'ORG_HEAD', 'ANALYST'],
  },
  deciders: [handles(sample)],
  views: [sampleList],
  policies: [reacts(sampleClosing, sample, sample)],
  publishes: publishes(samplingEvents, { sample: samplePublications }),
  consumes: [],
  gathers: [],
};
