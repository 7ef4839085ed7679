export { createEventStore } from './eventstore/server';
export { createKafka } from './kafka/server';
export { createMongo } from './mongo/server';
