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

const valuesOf = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '12315' },
        data: { type: 'string', default: '.data' },
        demo: { type: 'boolean', default: false },
        'settable-clock': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // Node goes on to explain how an argument may begin with a stroke.
    throw new Error((error as Error).message.split(/\. |\n/)[0]);
  }
};

/** @throws Error with a sentence for the person at the terminal. */
export const optionsOf = (args: readonly string[]): Options => {
  const values = valuesOf(args);
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65535)
    throw new Error(`--port ${values.port}: a number from 0 to 65535`);
  return {
    port,
    data: resolve(values.data),
    demo: values.demo,
    settableClock: values.demo || values['settable-clock'],
    clockBeginning: values.demo ? beginning : null,
  };
};
