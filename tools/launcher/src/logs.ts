import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Services' output goes to files; what a person at the terminal must know is said there. */
export const logTo = (data: string, name: string) => {
  mkdirSync(join(data, 'logs'), { recursive: true });
  const stream = createWriteStream(join(data, 'logs', `${name}.log`), { flags: 'a' });
  return (line: string) => void stream.write(`${line}\n`);
};
