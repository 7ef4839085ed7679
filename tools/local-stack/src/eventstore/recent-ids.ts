/** The newest ids, for writers that expect no revision. Bounded, as the real server's memory of them is. */
export const recentIds = <T>(limit: number) => {
  const known = new Map<string, T>();
  return {
    get: (id: string): T | undefined => known.get(id),
    add: (id: string, value: T) => {
      known.set(id, value);
      if (known.size > limit) known.delete(known.keys().next().value!);
    },
  };
};
