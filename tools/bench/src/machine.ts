import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './measures';

/** Milliseconds of one 4 KiB write with fdatasync: what every durable append pays at least once. */
export const syncCost = (): number => {
  const dir = mkdtempSync(join(tmpdir(), 'sync-'));
  const file = openSync(join(dir, 'log'), 'a');
  const block = Buffer.alloc(4096, 7);
  const one = () => {
    const began = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    return performance.now() - began;
  };
  const cost = median(Array.from({ length: 200 }, one));
  closeSync(file);
  rmSync(dir, { recursive: true });
  return cost;
};

/** The line that a figure means nothing without. */
export const machine = (): string => {
  const [load] = loadavg();
  const [cpu] = cpus();
  return `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, load ${load!.toFixed(1)}, write + fdatasync ${syncCost().toFixed(2)} ms`;
};
