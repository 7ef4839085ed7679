export { type Clock, instantOf, systemClock } from './clock';
export { Config, readConfig, variables } from './config';
export { uuid5 } from './handling/uuid5';
export {
  Allows,
  CommandMeta,
  CurrentUser,
  IfMatch,
  IsInstant,
  type Page,
  PageQuery,
  Public,
  type Titles,
  type User,
} from './http';
export { covers, scopeOf } from './organisation';
export type { Persons } from './persons/persons';
export type { Aggregate, Aggregates } from './runtime/aggregates';
export type { Catalogue } from './runtime/catalogue';
export { Handles, Reads, UsesDatabase, UsesPersons } from './runtime/injection';
export type { Reading } from './runtime/reading';
export type { Running } from './runtime/run-service';
export { runService } from './runtime/start';
export {
  type Contribution,
  consumes,
  type Figures,
  gathers,
  handles,
  type Publications,
  publishes,
  reacts,
  type Service,
  shows,
} from './service';
