import { Unavailable } from '../unavailable';

interface Connection {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

/** The answer, if it comes within so many milliseconds. */
export const within = async <R>(milliseconds: number, work: Promise<R>): Promise<R> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, refuse) => {
    timer = setTimeout(() => refuse(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * A connection that is thrown away with its first failure and made anew for the next use. kafkajs does not come back from a
 * time-out, an idle close or a request lost in flight (tulios/kafkajs#907, #918, #919), and after any of them what happened is
 * unknown: the user of the connection is told Unavailable and does the same again.
 */
export const renewable = <C extends Connection>(make: () => C) => {
  let current: Promise<C> | null = null;
  const connected = async (): Promise<C> => {
    const connection = make();
    try {
      await connection.connect();
    } catch (error) {
      void connection.disconnect().catch(() => {});
      throw error;
    }
    return connection;
  };
  const end = (connection: Promise<C>): Promise<void> => connection.then((each) => each.disconnect()).catch(() => {});

  return {
    /** @throws Unavailable */
    use: async <R>(milliseconds: number, work: (connection: C) => Promise<R>): Promise<R> => {
      const mine = (current ??= connected());
      try {
        return await within(milliseconds, mine.then(work));
      } catch (error) {
        if (current === mine) current = null;
        // Not awaited: a connection that hangs also hangs while it is closed.
        void end(mine);
        throw new Unavailable('kafka', error);
      }
    },
    close: async (): Promise<void> => {
      const last = current;
      current = null;
      if (last) await within(5_000, end(last)).catch(() => {});
    },
  };
};
