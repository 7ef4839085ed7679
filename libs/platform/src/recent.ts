interface Entry<V> {
  readonly value: V;
  readonly until: number;
}

/** What was found out lately, by name: at most `limit` values, each for so many milliseconds by `now`. */
export const recent = <V>(limit: number, milliseconds: number, now: () => number) => {
  const entries = new Map<string, Entry<V>>();
  const forget = (name: string): void => void entries.delete(name);
  return {
    get: (name: string): V | undefined => {
      const entry = entries.get(name);
      if (entry && entry.until <= now()) forget(name);
      return entry && entry.until > now() ? entry.value : undefined;
    },
    put: (name: string, value: V): void => {
      forget(name);
      entries.set(name, { value, until: now() + milliseconds });
      // A map keeps the order of its insertions: the first is the oldest.
      if (entries.size > limit) forget(entries.keys().next().value!);
    },
    forget,
    size: (): number => entries.size,
  };
};
