import type { FastifyInstance } from 'fastify';

/**
 * On close Fastify takes no new request and waits for those under way. Their answers end their connections, which clients would
 * otherwise keep open; what is still there after this long is cut.
 */
export const drainWithin = (fastify: FastifyInstance, milliseconds: number): void => {
  let timer: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', (done) => {
    timer = setTimeout(() => fastify.server.closeAllConnections(), milliseconds);
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (timer) void reply.header('connection', 'close');
    done();
  });
  fastify.addHook('onClose', (_instance, done) => {
    clearTimeout(timer);
    done();
  });
};
