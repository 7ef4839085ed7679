import type { FastifyInstance } from 'fastify';

/** On close Fastify takes no new request and waits for those under way; after this long their connections are cut. */
export const drainWithin = (fastify: FastifyInstance, milliseconds: number): void => {
  let timer: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', (done) => {
    timer = setTimeout(() => fastify.server.closeAllConnections(), milliseconds);
    done();
  });
  fastify.addHook('onClose', (_instance, done) => {
    clearTimeout(timer);
    done();
  });
};
