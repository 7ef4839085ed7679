import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';

/** A process of its own, bundled as services are: the exporter loads its transport in a way that jest's modules refuse. */
const tracing = (endpoint: string) => {
  const contents = `
    import { inSpan } from './spans';
    import { startTelemetry } from './start';
    const stop = startTelemetry('notes', '${endpoint}', '1.2.3');
    void inSpan('notes.decide WriteNote', { stream: 'note-1' }, async () => undefined).then(stop);`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    write: false,
    logLevel: 'silent',
  });
  const child = spawn(process.execPath, ['-'], { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.end(outputFiles[0]!.text);
  return child;
};

it('sends spans, under the service’s name, to the collector', async () => {
  const heard: { url?: string; body: string }[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => (heard.push({ url: request.url, body }), response.end('{}')));
  });
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  try {
    const child = tracing(`http://127.0.0.1:${(collector.address() as AddressInfo).port}/`);
    expect(await once(child, 'exit')).toEqual([0, null]);
  } finally {
    collector.closeAllConnections();
    collector.close();
  }
  expect(heard.map(({ url }) => url)).toEqual(['/v1/traces']);
  const said = ['notes.decide WriteNote', 'note-1', '"stringValue":"notes"', '1.2.3'];
  expect(said.filter((text) => !heard[0]!.body.includes(text))).toEqual([]);
});
