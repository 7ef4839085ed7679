export type { Actor, Instant, LegalDate, Message, Meta, Sealed } from './message';
export { type Cases, type Examples, match, matches, nothing, unchanged } from './cases';
export { type Decider, stateOf } from './decider';
export type { EventMeta, View } from './view';
export type { Order, Policy } from './policy';
export { Rejection, type RejectionKind, reject } from './rejection';
export {
  type Append,
  type EventStore,
  type Expected,
  type Position,
  type Recorded,
  RevisionConflict,
  type Step,
} from './store';
export { inMemoryStore } from './in-memory-store';
