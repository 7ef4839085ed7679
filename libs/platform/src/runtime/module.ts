import type { DynamicModule, Type } from '@nestjs/common';
import type { Service } from '../service';
import { viewed } from '../views/queries';
import type { Aggregates } from './aggregates';
import type { Engines } from './engines';
import type { Clock } from '../clock';
import { type Positions, providersOf } from './injection';
import { readingOf } from './reading';

/** What controllers stand on beside the aggregates. */
export interface Ground {
  readonly views: Pick<Engines['views'], 'modelOf'>;
  readonly persons: Engines['persons'];
  readonly db: object;
  readonly clock: Clock;
  readonly positions: Positions;
}

class ServiceModule {}

/** The service's controllers with all that they ask for. */
export const moduleOf = (
  service: Pick<Service, 'views' | 'gathers'>,
  { views, persons, db, clock, positions }: Ground,
  aggregates: Aggregates,
  controllers: readonly Type[],
): DynamicModule => {
  const rows = [...service.views, ...service.gathers];
  // What says to whom it belongs can be read by controllers; the rest they ask for by what a scoped document told them.
  const readings = rows
    .map((row) => ({ row, model: views.modelOf(row) }))
    .filter(({ row }) => row.schema.path('organisation'))
    .map(({ row, model }) => [row.view.name, readingOf(viewed(model), row, persons)]);
  return {
    module: ServiceModule,
    controllers: [...controllers],
    providers: [...providersOf(aggregates, Object.fromEntries(readings), persons, db, { clock, positions })],
  };
};
