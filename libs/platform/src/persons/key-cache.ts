interface Entry {
  readonly key: Buffer;
  readonly until: number;
}

/** Keys for a while: as long as one is kept here a destroyed person can still be opened, so the while is short. */
export const keyCache = (limit: number, milliseconds: number, now: () => number) => {
  const entries = new Map<string, Entry>();
  const forget = (personId: string): void => void entries.delete(personId);
  return {
    get: (personId: string): Buffer | undefined => {
      const entry = entries.get(personId);
      if (entry && entry.until <= now()) forget(personId);
      return entry && entry.until > now() ? entry.key : undefined;
    },
    put: (personId: string, key: Buffer): void => {
      forget(personId);
      entries.set(personId, { key, until: now() + milliseconds });
      // A map keeps the order of its insertions: the first is the oldest.
      if (entries.size > limit) forget(entries.keys().next().value!);
    },
    forget,
    size: (): number => entries.size,
  };
};
