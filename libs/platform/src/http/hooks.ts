import { Rejection } from '@12315/kernel';
import { context, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../telemetry/logs';
import { edgeOf } from './edge';

/** Deeper than any body we know, and far from what a recursive reader can bear. */
const deepest = 32;
const tooDeep = (body: unknown): boolean => {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
};

/** A span and one log line per request: method, route pattern, status, milliseconds. No body, no query, no path parameters. */
export const observe = (fastify: FastifyInstance, logger: Logger): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    edgeOf(request);
    void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    done();
  });
  // Only now, after the body was read: its stream's callbacks would lose the context again.
  fastify.addHook('preValidation', (request, _reply, done) =>
    context.with(trace.setSpan(ROOT_CONTEXT, edgeOf(request).span), done),
  );
  fastify.addHook('preValidation', (request, _reply, done) =>
    done(tooDeep(request.body) ? new Rejection('invalid', 'body.unreadable') : undefined),
  );
  fastify.addHook('onResponse', (request, reply, done) => {
    const { span, traceId } = edgeOf(request);
    span.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
    // Supervisors ask for health all day long.
    const level = request.url.startsWith('/api/') ? 'info' : 'debug';
    logger[level](
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        traceId,
      },
      'request',
    );
    done();
  });
};
