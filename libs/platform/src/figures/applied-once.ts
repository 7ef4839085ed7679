import { mongo } from 'mongoose';
import { boundedWrite } from '../views/models';

const duplicate = 11000;

export const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === duplicate;

/** That the document itself is there; another unique index that says no is a failure like any other. */
const isThere = ({ code, errmsg }: mongo.WriteError): boolean => code === duplicate && / _id_ /.test(errmsg ?? '');

const onlyThere = (error: unknown): boolean => {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false;
  const errors = [error.writeErrors].flat();
  // A write concern that failed is reported beside the duplicates and is none.
  return errors.length > 0 && errors.every(isThere) && !error.result.getWriteConcernError();
};

/**
 * Upserts whose filter says `_id` and "older than this": where the document is as new already, the filter misses it, the insert
 * meets its `_id`, and the duplicate key is the answer "done before".
 */
export const appliedOnce = async <D extends mongo.Document>(
  collection: mongo.Collection<D>,
  operations: readonly mongo.AnyBulkWriteOperation<D>[],
): Promise<void> => {
  if (operations.length === 0) return;
  try {
    await collection.bulkWrite([...operations], { ordered: false, ...boundedWrite() });
  } catch (error) {
    if (!onlyThere(error)) throw error;
  }
};
