import { gathers } from '@12315/platform';
import { Schema } from 'mongoose';
import { gathered, type Gathered } from './gathered';
import { analyticsMatters } from './matters/analytics';
import { enforcementCasesMatters } from './matters/enforcement-cases';
import { intakeMatters } from './matters/intake';
import { contributionsOf, type Matter, unheardOf } from './matters/matter';
import { mediationMatters } from './matters/mediation';
import { routingMatters } from './matters/routing';
import { samplingMatters } from './matters/sampling';
import { subjectOf } from './matters/subject';

export type { Counted, Matter, MatterKind } from './matters/matter';

const schema = new Schema<Matter>(
  {
    kind: String,
    number: String,
    correlation: String,
    sourceId: String,
    source: String,
    organisation: String,
    class: String,
    channel: String,
    references: [String],
    duplicateOf: String,
    followUp: Boolean,
    counted: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ number: 1 })
  .index({ correlation: 1 })
  .index({ references: 1 })
  // What stands behind a figure.
  .index({ 'counted.on': 1 });

/** One document per matter: whose it is, what it has to do with others, and what it adds to the figures. */
export const matters = gathers<Gathered, Matter>(
  {
    name: 'analytics.matters.v2',
    key: ({ data }) => subjectOf(data),
    initial: unheardOf,
    evolve: {
      ...intakeMatters,
      ...routingMatters,
      ...mediationMatters,
      ...enforcementCasesMatters,
      ...samplingMatters,
      ...analyticsMatters,
    },
  },
  gathered,
  schema,
  { name: 'analytics.figures.v2', of: contributionsOf, index: { organisation: 1, day: 1 } },
);
