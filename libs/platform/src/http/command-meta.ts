import type { Instant, Meta } from '@12315/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock';
import { PLATFORM, uuid5 } from '../handling/uuid5';
import { currentTraceparent } from '../telemetry/spans';
import { headerParameter } from './described-parameters';
import { edgeOf, requestOf } from './edge';

const anonymous = { id: 'anonymous', role: 'PUBLIC', organisation: '' };

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
/** JSON in which equal values have equal texts. */
export const canonical = (value: unknown): string => JSON.stringify(value, sorted) ?? '';

/** The same request by the same person under the same key is the same command, on every instance and after every restart. */
export const commandIdOf = (service: string, request: FastifyRequest, key: string): string =>
  uuid5(
    PLATFORM,
    canonical([
      service,
      request.method,
      request.routeOptions.url,
      request.params,
      edgeOf(request).actor?.id ?? anonymous.id,
      key,
    ]),
  );

export const metaOf = (id: string, request: FastifyRequest, clock: Clock, ruleSetAt: (at: Instant) => string): Meta => {
  const now = clock.now();
  const trace = currentTraceparent();
  return {
    id,
    occurredAt: now,
    recordedAt: now,
    actor: edgeOf(request).actor ?? anonymous,
    ruleSet: ruleSetAt(now),
    correlation: id,
    causation: null,
    ...(trace === undefined ? {} : { trace }),
  };
};

export const idempotencyKey = headerParameter(
  'Idempotency-Key',
  '8 至 128 个可见 ASCII 字符。24 小时内以同一键、同一内容重试,得到首次的答复。',
  '5f0c7a52-9a0b-4b43-8d5c-3f8f2f3f9f10',
);

export const commandMetaOf = (context: ExecutionContext): Meta => {
  const { meta } = edgeOf(requestOf(context));
  if (!meta) throw new TypeError('CommandMeta and CurrentAct stand only on POST, PUT, PATCH and DELETE');
  return meta;
};

/**
 * What accompanies the command of this request: `@CommandMeta() meta: Meta`, where something begins. Not on routes that only
 * read; what changes one thing says `@CurrentAct()`.
 */
export const CommandMeta = createParamDecorator(
  (_: unknown, context: ExecutionContext): Meta => commandMetaOf(context),
  [idempotencyKey],
);

/** Who reads, with all their roles: `@CurrentUser() user: User`. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { user } = edgeOf(requestOf(context));
  if (!user) throw new TypeError('CurrentUser stands only on routes with @Allows');
  return user;
});
