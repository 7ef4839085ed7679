import { mongo } from 'mongoose';

const duplicate = 11000;

const onlyDuplicates = (error: unknown): boolean => {
  if (!(error instanceof mongo.MongoBulkWriteError)) return false;
  const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  // A write concern that failed is reported beside the duplicates and is no duplicate.
  return errors.length > 0 && errors.every(({ code }) => code === duplicate) && !error.result.getWriteConcernError();
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
    await collection.bulkWrite([...operations], { ordered: false });
  } catch (error) {
    if (!onlyDuplicates(error)) throw error;
  }
};
