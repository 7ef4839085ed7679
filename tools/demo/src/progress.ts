import { Presets, SingleBar } from 'cli-progress';

/** A bar on a terminal, otherwise a line every ten per cent. */
export const progressOn = (terminal: boolean, print: (line: string) => void, what = 'demonstration') => {
  if (!terminal) {
    let told = 0;
    return (done: number, total: number) => {
      const tenth = Math.floor((done * 10) / total);
      if (tenth > told) print(`${what}: ${tenth * 10} % (${done} of ${total} acts)`);
      told = Math.max(told, tenth);
    };
  }
  const bar = new SingleBar(
    { format: `${what} {bar} {percentage} % | {value}/{total} | {duration_formatted}` },
    Presets.shades_classic,
  );
  return (done: number, total: number) => {
    if (done === 1) bar.start(total, 0);
    bar.update(done);
    if (done === total) bar.stop();
  };
};
