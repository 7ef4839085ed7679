import { randomBytes } from 'node:crypto';
import type { Actor, Meta } from '@12315/kernel';
import type { ExecutionContext } from '@nestjs/common';
import { isSpanContextValid, type Span } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf, startSpan } from '../telemetry/spans';
import type { User } from './authentication';

/** What the edge learns of a request on its way in, step by step. */
export interface Edge {
  readonly traceId: string;
  readonly span: Span;
  /** Who the token names; null on public routes. */
  user: User | null;
  /** The user in the role that was granted. */
  actor: Actor | null;
  /** Of requests that may change something. */
  meta: Meta | null;
}

const edges = new WeakMap<FastifyRequest, Edge>();

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';

const begin = (request: FastifyRequest): Edge => {
  const { traceparent } = request.headers;
  const attributes = { 'http.request.method': request.method, 'http.route': routeOf(request) };
  const span = startSpan(
    `${request.method} ${routeOf(request)}`,
    attributes,
    contextOf(typeof traceparent === 'string' ? traceparent : undefined),
  );
  const known = span.spanContext();
  const traceId = isSpanContextValid(known) ? known.traceId : randomBytes(16).toString('hex');
  return { traceId, span, user: null, actor: null, meta: null };
};

/** Begun by whoever asks first: Fastify answers some malformed requests before any hook has run. */
export const edgeOf = (request: FastifyRequest): Edge => {
  const edge = edges.get(request) ?? begin(request);
  edges.set(request, edge);
  return edge;
};

export const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest();
export const replyOf = (context: ExecutionContext): FastifyReply => context.switchToHttp().getResponse();
