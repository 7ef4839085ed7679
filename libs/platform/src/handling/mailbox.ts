/** One at a time per key, in the order of asking; a key is forgotten when nothing waits for it. */
export const mailbox = () => {
  const last = new Map<string, Promise<unknown>>();
  const run = <R>(key: string, work: () => Promise<R>): Promise<R> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, mine);
    const forget = () => last.get(key) === mine && last.delete(key);
    mine.then(forget, forget);
    return mine;
  };
  return Object.assign(run, { waiting: () => last.size });
};
