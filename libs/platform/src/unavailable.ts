import { Error as MongooseError, mongo } from 'mongoose';

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

/** Errors of the MongoDB driver that mean "away", not "wrong"; it throws them from everywhere. A cleared pool is a network error. */
const mongoAway = () => [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoTopologyClosedError,
  mongo.MongoNotConnectedError,
  mongo.MongoClientClosedError,
  mongo.MongoOperationTimeoutError,
  mongo.MongoWriteConcernError,
  MongooseError.MongooseServerSelectionError,
];
/** Those the driver does not export. */
const mongoAwayNames = new Set(['MongoPoolClosedError', 'MongoWaitQueueTimeoutError']);

/** What the server itself answers when it is going away, changing its primary, too slow, or has lost a cursor. */
const mongoAwayCodes = new Set([6, 7, 43, 50, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** A bulk write that lost its connection throws a MongoBulkWriteError, with the reason as its `errorResponse`. */
const isMongoAway = (error: unknown): boolean => {
  if (mongoAway().some((away) => error instanceof away)) return true;
  if (!(error instanceof mongo.MongoError)) return false;
  if (mongoAwayNames.has(error.name)) return true;
  if (!(error instanceof mongo.MongoServerError)) return false;
  return mongoAwayCodes.has(error.code as number) || isMongoAway(error.errorResponse);
};

/** Who waits in the MongoDB driver (7.8) until a large write has left gets the socket's own error, in no wrapping. */
const lostConnection = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
const isLost = ({ code, syscall }: NodeJS.ErrnoException) => syscall !== undefined && lostConnection.has(String(code));

/** What was waited for until an `AbortSignal.timeout` ended that. */
const isLate = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';

export const isUnavailable = (error: unknown): boolean =>
  error instanceof Unavailable || isMongoAway(error) || isLost(Object(error)) || isLate(error);
