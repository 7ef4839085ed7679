import { Rejection } from '@12315/kernel';
import type { DynamicModule, Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JWTVerifyGetKey } from 'jose';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Service } from '../service';
import { type Logger, nestLogger } from '../telemetry/logs';
import { answerHeaders } from './answer-headers';
import { type AnswerCollection, answerStore } from './answers';
import { authenticator } from './authentication';
import { accessGuard } from './authorisation';
import { inputPipe } from './body';
import { drainWithin } from './drain';
import { healthRoutes, type Probes } from './health';
import { observe } from './hooks';
import { idempotency } from './idempotency';
import { nothingUnasked } from './no-body';
import { openapiOf } from './openapi';
import { problemFilter, sendProblem } from './problem.filter';
import { checkRoutes, routesOf } from './routes';
import { edgeTitles, type Titles } from './titles';

export interface HttpOptions {
  readonly service: Pick<Service, 'name' | 'grants' | 'ruleSetAt'>;
  /** Words for the codes of the service's domain. */
  readonly titles: Titles;
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  /** `remoteKeys(config)`; specs give a local key set. */
  readonly keys: JWTVerifyGetKey;
  /** The collection `idempotency` of the service's database. */
  readonly idempotencyCollection: AnswerCollection;
  readonly probes: Probes;
}

const bodyLimit = 262_144;
const drainMilliseconds = 10_000;

class HttpEdge {}

const adapterOf = (titles: Titles, logger: Logger): FastifyAdapter => {
  const adapter = new FastifyAdapter({
    bodyLimit,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(new Rejection('invalid', 'url.unreadable'), request, reply, titles, logger),
  });
  adapter.getInstance<FastifyInstance>().removeContentTypeParser('text/plain');
  return adapter;
};

/**
 * The HTTP edge of a service around the module with its controllers: `/api/<service>/…`, health beside it. Nothing listens yet.
 * @throws Error if a route says nothing about who may call it or takes input that nothing checks
 */
export const createHttpApp = async (
  module: Type | DynamicModule,
  { service, config, clock, logger, keys, probes, idempotencyCollection, ...more }: HttpOptions,
): Promise<NestFastifyApplication> => {
  const titles = { ...edgeTitles, ...more.titles };
  const answers = answerStore(idempotencyCollection);
  const adapter = adapterOf(titles, logger);
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: HttpEdge, imports: [DiscoveryModule, module] } as DynamicModule,
    adapter,
    // Nest's parsers would add forms; JSON is the only language spoken here.
    { bodyParser: false, logger: nestLogger(logger), abortOnError: false },
  );
  const routes = routesOf(app);
  checkRoutes(routes, service.grants);

  app.setGlobalPrefix(`api/${service.name}`);
  app.useGlobalFilters(problemFilter(titles, logger));
  app.useGlobalGuards(accessGuard(service.grants, authenticator(config, keys)));
  app.useGlobalInterceptors(
    nothingUnasked(routes),
    idempotency({ service, titles, clock, answers, logger }),
    answerHeaders(),
  );
  app.useGlobalPipes(inputPipe());

  const fastify = adapter.getInstance<FastifyInstance>();
  observe(fastify, logger);
  drainWithin(fastify, drainMilliseconds);
  healthRoutes(fastify, service.name, config, probes);
  const description = openapiOf(app, routes, service.name, config.version);
  fastify.get(`/api/${service.name}/openapi.json`, () => description);
  await answers.prepare();
  await app.init();
  await fastify.ready();
  return app;
};
