import { createHash, randomUUID } from 'node:crypto';
import { reject } from '@12315/kernel';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom } from 'rxjs';
import type { Clock } from '../clock';
import type { Service } from '../service';
import { describeError, type Logger } from '../telemetry/logs';
import type { Answer, AnswerStore } from './answers';
import { canonical, commandIdOf, metaOf } from './command-meta';
import { edgeOf, replyOf, requestOf } from './edge';
import { problemContentType } from './problem.filter';
import { isFinal, problemOf, refusalOf } from './problems';
import type { Titles } from './titles';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const keyOf = (header: string | readonly string[] | undefined): string | null => {
  if (header === undefined) return null;
  return typeof header === 'string' && /^[\x21-\x7e]{8,128}$/.test(header)
    ? header
    : reject('invalid', 'idempotency-key.unreadable');
};

const hashOf = ({ query, body }: FastifyRequest): string =>
  createHash('sha256')
    .update(canonical([query, body]))
    .digest('hex');

const answered = (reply: FastifyReply, value: unknown): Answer => {
  const etag = reply.getHeader('etag');
  return {
    status: reply.statusCode,
    headers: { 'content-type': 'application/json; charset=utf-8', ...(typeof etag === 'string' ? { etag } : {}) },
    body: value === undefined ? '' : JSON.stringify(value),
  };
};

const refused = (error: unknown, request: FastifyRequest, titles: Titles): Answer | null => {
  const refusal = refusalOf(error, request.headers['if-match'] !== undefined);
  if (!isFinal(refusal)) return null;
  return {
    status: refusal.status,
    headers: { ...refusal.headers, 'content-type': problemContentType },
    body: JSON.stringify(problemOf(refusal, titles, request.url, edgeOf(request).traceId)),
  };
};

export interface IdempotencyOptions {
  readonly service: Pick<Service, 'name' | 'ruleSetAt'>;
  readonly titles: Titles;
  readonly clock: Clock;
  readonly answers: AnswerStore;
  readonly logger: Logger;
}

/**
 * Gives every request that may change something its command id, and answers a repeated `Idempotency-Key` with the first answer.
 * Answers are kept in clear: a command answers with ids and revisions, never with personal data.
 */
export const idempotency = ({ service, titles, clock, answers, logger }: IdempotencyOptions): NestInterceptor => {
  const underWay = new Set<string>();

  /** The command is done whether or not its answer can be kept; without it the next attempt decides nothing new. */
  const keep = async (id: string, answer: Answer | null) => {
    try {
      await (answer ? answers.finish(id, answer) : answers.forget(id));
    } catch (error) {
      logger.warn({ error: describeError(error) }, 'answer not kept');
    }
  };

  const once = async (id: string, request: FastifyRequest, reply: FastifyReply, next: CallHandler) => {
    if (underWay.has(id)) reject('conflict', 'idempotency.in-flight');
    underWay.add(id);
    try {
      await answers.begin(id, hashOf(request));
      try {
        const value: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        await keep(id, answered(reply, value));
        return value;
      } catch (error) {
        await keep(id, refused(error, request, titles));
        throw error;
      }
    } finally {
      underWay.delete(id);
    }
  };

  return {
    intercept: (context: ExecutionContext, next: CallHandler) => {
      const request = requestOf(context);
      if (!changing.has(request.method)) return next.handle();
      const key = keyOf(request.headers['idempotency-key']);
      const id = key === null ? randomUUID() : commandIdOf(service.name, request, key);
      edgeOf(request).meta = metaOf(id, request, clock, service.ruleSetAt);
      return key === null ? next.handle() : from(once(id, request, replyOf(context), next));
    },
  };
};
