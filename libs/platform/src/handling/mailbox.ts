import { Unavailable } from '../unavailable';

/** So many wait for one key; who comes then would hardly live to see the answer. */
const MOST = 200;

/**
 * One at a time per key, in the order of asking; a key is forgotten when nothing waits for it.
 * @throws Unavailable where too many wait already
 */
export const mailbox = (most = MOST) => {
  const keys = new Map<string, { last: Promise<unknown>; waiting: number }>();
  const run = async <R>(key: string, work: () => Promise<R>): Promise<R> => {
    const queue = keys.get(key) ?? { last: Promise.resolve(), waiting: 0 };
    if (queue.waiting >= most) throw new Unavailable('eventstore', `${most} commands wait for one stream`);
    keys.set(key, queue);
    queue.waiting++;
    const mine = queue.last.then(work, work);
    queue.last = mine;
    try {
      return await mine;
    } finally {
      if (--queue.waiting === 0) keys.delete(key);
    }
  };
  return Object.assign(run, { waiting: () => keys.size });
};
