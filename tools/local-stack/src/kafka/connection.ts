import type { Socket } from 'node:net';
import type { Broker } from './api';
import { apis, versions } from './apis';
import { errors } from './errors';
import { reader, writer } from './wire';

/** Kafka's `socket.request.max.bytes`. */
const MAX_REQUEST = 100 << 20;
const MAX_UNANSWERED = 256;
const API_VERSIONS = 18;

/** The requests of a connection, each behind its length on the wire. */
async function* requestsOf(socket: Socket): AsyncGenerator<Buffer> {
  let chunks: Buffer[] = [];
  let length = 0;
  let needed = 4;
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    while (length >= needed) {
      const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
      chunks = [all];
      const size = all.readInt32BE(0);
      if (size < 0 || size > MAX_REQUEST) throw new RangeError(`a request of ${size} bytes`);
      needed = 4 + size;
      if (length < needed) break;
      yield all.subarray(4, needed);
      chunks = [all.subarray(needed)];
      length -= needed;
      needed = 4;
    }
  }
}

/** Serves one client until it goes. Requests begin in their order and run together; answers leave in the order of the requests. */
export const serve = async (socket: Socket, broker: Broker): Promise<void> => {
  const gone = new AbortController();
  socket.once('close', () => gone.abort());

  const begin = async (frame: Buffer): Promise<Buffer | null> => {
    const request = reader(frame);
    const key = request.i16();
    const version = request.i16();
    const response = writer().i32(request.i32());
    const clientId = request.nullableString() ?? '';
    const api = apis.get(key);
    if (!api || version < api.min || version > api.max) {
      // A client that begins with a newer ApiVersions learns from the answer which one to use; nothing else may be guessed.
      if (key === API_VERSIONS) return versions(response, errors.UNSUPPORTED_VERSION).frame();
      throw new Error(`API ${key} version ${version} is not spoken here`);
    }
    const clientHost = `/${socket.remoteAddress}`;
    const answered = await api.answer(request, response, {
      broker,
      version,
      clientId,
      clientHost,
      closed: gone.signal,
    });
    return answered?.frame() ?? null;
  };

  const refuse = (error: unknown) => {
    console.error(`kafka: connection closed: ${String(error)}`);
    socket.destroy();
  };
  let unanswered = 0;
  let last: Promise<void> = Promise.resolve();
  try {
    for await (const frame of requestsOf(socket)) {
      const answer = begin(frame);
      answer.catch(refuse);
      const previous = last;
      unanswered++;
      last = (async () => {
        await previous;
        const bytes = await answer.catch(() => null);
        unanswered--;
        if (bytes && !socket.destroyed) socket.write(bytes);
      })();
      if (unanswered > MAX_UNANSWERED) await last;
    }
  } catch (error) {
    // Whatever else ends the loop is the client's going.
    if (error instanceof RangeError) refuse(error);
  }
};
