export { Config, variables } from './config';
export { uuid5 } from './handling/uuid5';
export {
  type Act,
  Allows,
  CommandMeta,
  CurrentAct,
  CurrentUser,
  IsInstant,
  PageQuery,
  type Titles,
  type User,
} from './http';
export { about, lettersController, lettersView, organisationNames } from './letters';
export { covers, scopeOf } from './organisation';
export type { Persons } from './persons/persons';
export { acting } from './runtime/acting';
export type { Aggregate, Aggregates } from './runtime/aggregates';
export type { Catalogue } from './runtime/catalogue';
export {
  Handles,
  type Positions,
  Reads,
  UsesClock,
  UsesDatabase,
  UsesPersons,
  UsesPositions,
} from './runtime/injection';
export type { Clock } from './clock';
export type { Reading } from './runtime/reading';
export { runService } from './runtime/start';
export {
  type Contribution,
  consumes,
  gathers,
  handles,
  type Publications,
  publishes,
  reacts,
  type Service,
  shows,
} from './service';
