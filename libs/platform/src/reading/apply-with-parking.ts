import { RevisionConflict } from '@12315/kernel';
import type { Incoming, Reader } from '../reader';
import { isUnavailable } from '../unavailable';
import { errorText } from './error-text';
import type { Parking } from './parking';

/** So many different streams may fail one after the other; one more is no poison but a broken reader. */
const IN_A_ROW = 3;

/** The reader itself is broken: it stops where it is, and health turns red. */
export class StoppedReading extends Error {
  override readonly name = 'StoppedReading';
  constructor(
    readonly reader: string,
    override readonly cause: unknown,
  ) {
    super(`${reader} failed on ${IN_A_ROW + 1} streams in a row: ${errorText(cause)}`);
  }
}

/** What the source must bring again later: a dependency is away, or someone was faster once too often. */
export const isRetried = (error: unknown): boolean => isUnavailable(error) || error instanceof RevisionConflict;

/** The streams on which each reader has failed since it last applied something; rows go on from batch to batch. */
const rows = new WeakMap<Reader, Set<string>>();

const flowed = (reader: Reader) => void rows.delete(reader);

const failed = async (reader: Reader, incoming: Incoming, error: unknown, parking: Parking): Promise<void> => {
  const row = rows.get(reader) ?? new Set();
  if (!row.has(incoming.meta.stream) && row.size >= IN_A_ROW) throw new StoppedReading(reader.name, error);
  await parking.park(reader.name, incoming, error);
  rows.set(reader, row.add(incoming.meta.stream));
};

const oneByOne = async (reader: Reader, batch: readonly Incoming[], parking: Parking): Promise<void> => {
  for (const incoming of batch) {
    if (await parking.parks(reader.name, incoming.meta.stream)) {
      await parking.park(reader.name, incoming, null);
      continue;
    }
    try {
      await reader.apply([incoming]);
      flowed(reader);
    } catch (error) {
      if (isRetried(error)) throw error;
      await failed(reader, incoming, error, parking);
    }
  }
};

/** What does not wait behind a failure; the rest now waits with it. */
const flowing = async (reader: Reader, batch: readonly Incoming[], parking: Parking): Promise<readonly Incoming[]> => {
  const parked = new Set<string>();
  for (const stream of new Set(batch.map(({ meta }) => meta.stream)))
    if (await parking.parks(reader.name, stream)) parked.add(stream);
  for (const incoming of batch) if (parked.has(incoming.meta.stream)) await parking.park(reader.name, incoming, null);
  return parked.size === 0 ? batch : batch.filter(({ meta }) => !parked.has(meta.stream));
};

/**
 * Applies a batch so that nothing is skipped: an event that fails parks its stream, itself and all behind it, and the other
 * streams flow on. The batch may come again after any failure.
 * @throws StoppedReading; Unavailable and RevisionConflict, after which the source must bring the same batch again
 */
export const applyOrPark = async (reader: Reader, batch: readonly Incoming[], parking: Parking): Promise<void> => {
  const rest = await flowing(reader, batch, parking);
  if (rest.length === 0) return;
  try {
    await reader.apply(rest);
    flowed(reader);
  } catch (error) {
    if (isRetried(error)) throw error;
    await oneByOne(reader, rest, parking);
  }
};
