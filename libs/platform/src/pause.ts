/** Resolves after `ms`, or at once when `signal` says so. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });

/** Milliseconds before the n-th try (1, 2 …): doubled from `first` up to `most`, with half of it left to chance. */
export const backOff = (n: number, first: number, most: number): number =>
  Math.min(most, first * 2 ** (n - 1)) * (0.5 + Math.random() / 2);
