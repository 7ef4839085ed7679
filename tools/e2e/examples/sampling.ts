import { drawn, tested } from '../bodies';
import type { Example } from '../example';

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'POST /api/sampling/samples': { role: 'SAMPLER', body: drawn({ drawnAt: '2026-04-29T00:30:00.000Z' }) },
  'POST /api/sampling/samples/{id}/result': {
    role: 'LABORATORY',
    id: ({ sample }) => sample,
    body: tested('FAIL'),
    conflict: {
      id: ({ testedSample }) => testedSample,
      body: tested('FAIL', { reportNumber: 'WH-2026-0043' }),
      code: 'sample.already-tested',
    },
  },
  'GET /api/sampling/samples': { role: 'SAMPLER' },
  'GET /api/sampling/samples/{id}': { role: 'SAMPLER', id: ({ sample }) => sample },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  DrawSample: 'SAMPLER',
  ReportResult: 'LABORATORY',
  ReadSamples: 'SAMPLER LABORATORY HANDLER ORG_HEAD ANALYST',
};
