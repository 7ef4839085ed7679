import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError, type Logger } from '../telemetry/logs';
import { edgeOf } from './edge';
import { Replay } from './answers';
import { problemOf, refusalOf } from './problems';
import type { Titles } from './titles';

export const problemType = 'application/problem+json';
/** With the character set that Fastify would add. */
export const problemContentType = `${problemType}; charset=utf-8`;

/** Answers every error as a problem, Fastify's own included, and logs those that are ours. */
export const sendProblem = (
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  titles: Titles,
  logger: Logger,
): void => {
  if (error instanceof Replay) {
    const { status, headers, body } = error.answer;
    return void reply
      .headers({ ...headers, 'idempotency-replayed': 'true' })
      .status(status)
      .send(body);
  }
  const refusal = refusalOf(error, request.headers['if-match'] !== undefined);
  const { traceId } = edgeOf(request);
  if (refusal.status >= 500) logger.error({ traceId, error: describeError(error) }, refusal.code);
  if (reply.sent) return;
  // Fastify would cut the connection on who is still sending, and the answer might never be read.
  if (refusal.status === 413) void reply.removeHeader('connection');
  void reply
    .headers({ ...refusal.headers, 'content-type': problemContentType })
    .status(refusal.status)
    .send(JSON.stringify(problemOf(refusal, titles, request.url, traceId)));
};

export const problemFilter = (titles: Titles, logger: Logger): ExceptionFilter => ({
  catch: (error: unknown, host: ArgumentsHost) =>
    sendProblem(error, host.switchToHttp().getRequest(), host.switchToHttp().getResponse(), titles, logger),
});
