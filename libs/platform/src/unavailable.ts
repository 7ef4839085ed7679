/** A dependency is away or did not answer in time: retried with back-off, answered 503, never a reason to park anything. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly dependency: 'eventstore' | 'kafka' | 'mongodb' | 'issuer',
    override readonly cause?: unknown,
  ) {
    super(`${dependency} is not available: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** Errors of the MongoDB driver that mean "away", not "wrong"; it throws them from everywhere, so they are told by name. */
const mongoAway = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoPoolClearedError',
  'MongoWaitQueueTimeoutError',
  'MongooseServerSelectionError',
  'MongoWriteConcernError',
]);

export const isUnavailable = (error: unknown): boolean =>
  error instanceof Unavailable || (error instanceof Error && mongoAway.has(error.name));
