/** The value below which `share` of the values lie (nearest rank). */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
};
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const short = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
/** `12.3 (11.0–14.1)`: median and range. */
export const spread = (values: readonly number[], unit = ''): string =>
  `${short(median(values))}${unit} (${short(Math.min(...values))}–${short(Math.max(...values))})`;

/** The ratios of neighbours: what was measured in one round, divided by its baseline of the same round. */
export const ratios = (measured: readonly number[], baseline: readonly number[]): readonly number[] =>
  measured.map((value, round) => value / baseline[round]!);

/** Runs the arms in turn, A-B-A-B, so that what the machine does besides meets all of them alike. The first turn warms up. */
export const interleaved = async <R>(
  rounds: number,
  arms: Readonly<Record<string, () => Promise<R>>>,
): Promise<Readonly<Record<string, readonly R[]>>> => {
  const results: Record<string, R[]> = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, arm] of Object.entries(arms)) {
      const result = await arm();
      if (round > 0) results[name]!.push(result);
    }
  return results;
};
