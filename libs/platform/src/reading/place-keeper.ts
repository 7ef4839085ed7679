import type { Position } from '@12315/kernel';

/** A place is saved so long (ms) after it was reached, together with what was reached meanwhile. */
const LATER = 250;

export interface PlaceKeeper {
  reached(position: Position): void;
  /** Saves what is not saved yet. */
  saved(): Promise<void>;
}

/**
 * Saves the newest place, not every one: under load a save for each batch costs more than the batch. A process that is killed
 * meets the last quarter of a second again, which every reader must bear anyhow.
 */
export const placeKeeper = (save: (position: Position) => Promise<void>): PlaceKeeper => {
  let unsaved: Position | null = null;
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<void> = Promise.resolve();
  const newest = async () => {
    const position = unsaved;
    if (position === null) return;
    await save(position);
    if (unsaved === position) unsaved = null;
  };
  const saved = () => {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(newest, newest);
    return saving;
  };
  return {
    reached: (position) => {
      unsaved = position;
      // What fails here is saved with the next place; whoever needs to know asks `saved`.
      timer ??= setTimeout(() => saved().catch(() => undefined), LATER);
    },
    saved,
  };
};
