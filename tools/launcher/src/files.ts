import { createReadStream, existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { notFound } from './answers';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** The file of a page, which is asked for without its extension: `docs`, `docs/` and the folder itself. Null if there is none. */
export const fileOf = (folder: string, path: string): string | null => {
  const page = path.replace(/(?<=.)\/$/, '') || 'index';
  const name = join(folder, normalize(extname(page) === '' ? `${page}.html` : page));
  return name.startsWith(folder + sep) && types[extname(name)] && existsSync(name) ? name : null;
};

export const sendFile = (folder: string, path: string, response: ServerResponse) => {
  const name = fileOf(folder, path);
  if (name === null) return notFound(response);
  response.writeHead(200, {
    'content-type': types[extname(name)],
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    'x-content-type-options': 'nosniff',
  });
  createReadStream(name)
    .on('error', () => response.destroy())
    .pipe(response);
};
