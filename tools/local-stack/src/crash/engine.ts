/** Where the three servers of a running local stack answer. */
export interface Addresses {
  readonly eventstore: string;
  readonly kafka: string;
  readonly mongodb: string;
}

/** The n-th write of one writer. */
export interface Write {
  readonly key: string;
  readonly n: number;
}

/** One of the protocols under fire, through its real client. */
export interface Engine {
  readonly name: 'eventstore' | 'kafka' | 'mongo';
  readonly endpoint: keyof Addresses;
  /** Writes with eight writers until the signal and reports every acknowledgement. Rejects if a write fails before. */
  write(address: string, onAcked: (write: Write) => void, signal: AbortSignal): Promise<void>;
  /** How many of the acknowledged writes cannot be read back. */
  check(address: string, acked: readonly Write[]): Promise<number>;
}

export const WRITERS = 8;

/** Runs the writers, each its next write after its last; the failure that the kill causes ends a writer. */
export const runWriters = async (
  signal: AbortSignal,
  write: (writer: number, n: number) => Promise<unknown>,
): Promise<void> => {
  const run = async (writer: number) => {
    for (let n = 0; !signal.aborted; n++) {
      try {
        await write(writer, n);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => run(writer)));
};

/** What was read back, by key. */
export type Found = Map<string, Set<number>>;

export const found = (into: Found, { key, n }: Write): Found => into.set(key, (into.get(key) ?? new Set()).add(n));

export const countLost = (acked: readonly Write[], present: Found): number =>
  acked.filter(({ key, n }) => !present.get(key)?.has(n)).length;
