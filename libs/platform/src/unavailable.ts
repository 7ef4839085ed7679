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

/** What the server itself answers when it is going away, changing its primary or too slow. */
const mongoAwayCodes = new Set([6, 7, 50, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** A bulk write that lost its connection throws a MongoBulkWriteError, with the reason as its `errorResponse`. */
const isMongoAway = (error: unknown): boolean => {
  if (!(error instanceof Error) || !error.name.startsWith('Mongo')) return false;
  const { code, errorResponse } = error as { code?: unknown; errorResponse?: unknown };
  return mongoAway.has(error.name) || mongoAwayCodes.has(code as number) || isMongoAway(errorResponse);
};

export const isUnavailable = (error: unknown): boolean => error instanceof Unavailable || isMongoAway(error);
