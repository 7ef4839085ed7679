import { inMemoryStore } from '@12315/kernel';
import { eventStoreConformance } from './event-store.conformance';

eventStoreConformance('the event store in memory', () => Promise.resolve(inMemoryStore()));
