import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to the server at `port` that can be cut, and on which answers can get lost while requests still arrive. */
export const lineTo = async (port: number) => {
  const ends = new Set<Socket>();
  let generation = 0;
  let hushed = -1;
  const server = createServer((client) => {
    const mine = generation;
    const upstream = connect(port, '127.0.0.1');
    for (const end of [client, upstream]) {
      ends.add(end);
      end
        .on('error', () => {})
        .on('close', () => {
          ends.delete(end);
          client.destroy();
          upstream.destroy();
        });
    }
    client.pipe(upstream);
    upstream.on('data', (bytes) => void (mine <= hushed || client.write(bytes)));
  });
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    /** The connections that there are never bring an answer again; new ones do. */
    hush: () => void (hushed = generation++),
    /** Nor do new ones. */
    hushAll: () => void (hushed = Infinity),
    /** What is sent is not taken off the line any more. */
    clog: () => ends.forEach((end) => end.unpipe().pause()),
    /** Each end is told that the other has forgotten the connection, as the kernel of a killed program does. */
    reset: () => ends.forEach((end) => end.resetAndDestroy()),
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        ends.forEach((end) => end.destroy());
      }),
    mend: () => listen(own),
  };
};
