import { Agent, request } from 'node:http';

/** Done so many times, in so many seconds. */
export interface Done {
  readonly count: number;
  readonly seconds: number;
}
export const rateOf = ({ count, seconds }: Done): number => count / seconds;

/** True for so long. */
export const lasting = (milliseconds: number): (() => boolean) => {
  const began = performance.now();
  return () => performance.now() - began < milliseconds;
};

/** Keeps `concurrency` calls under way while there is more; what is under way is finished and counted. */
export const closedLoop = async (
  concurrency: number,
  more: () => boolean,
  call: () => Promise<void>,
): Promise<Done> => {
  const began = performance.now();
  let count = 0;
  const worker = async () => {
    while (more()) {
      await call();
      count++;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return { count, seconds: (performance.now() - began) / 1000 };
};

const agent = new Agent({ keepAlive: true });

/** POST of JSON. @throws Error with the whole answer unless it is a success */
export const post = (
  port: number,
  path: string,
  token: string,
  body: object | null,
): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    const text = body === null ? '' : JSON.stringify(body);
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    const asked = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (answer += chunk));
      response.on('end', () => {
        if (response.statusCode !== 200 && response.statusCode !== 201)
          return reject(new Error(`POST ${path}: ${response.statusCode} ${answer}`));
        resolve(JSON.parse(answer) as Record<string, unknown>);
      });
    });
    asked.on('error', reject);
    asked.end(text);
  });

export const getJson = async (url: string): Promise<Record<string, unknown>> =>
  (await (await fetch(url)).json()) as Record<string, unknown>;
