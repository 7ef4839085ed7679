import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { beginning } from '@12315/demo';

export interface Options {
  readonly port: number;
  /** Absolute. */
  readonly data: string;
  readonly demo: boolean;
  /** Business time can be set at `POST /clock`. */
  readonly settableClock: boolean;
  /** Where business time begins in a new data directory; null is now. */
  readonly clockBeginning: string | null;
}

/** @throws Error with a sentence for the person at the terminal. */
export const optionsOf = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '12315' },
      data: { type: 'string', default: '.data' },
      demo: { type: 'boolean', default: false },
      'settable-clock': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port ${values.port}: a number from 0 to 65535`);
  return {
    port,
    data: resolve(values.data),
    demo: values.demo,
    settableClock: values.demo || values['settable-clock'],
    clockBeginning: values.demo ? beginning : null,
  };
};
