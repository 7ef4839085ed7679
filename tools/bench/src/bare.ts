import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Controller()
class BareController {
  @Get()
  answer() {
    return { ok: true };
  }
}

@Module({ controllers: [BareController] })
class BareModule {}

/** The least that Nest with Fastify can be, loaded from `node_modules` as anybody's would be. */
export const serveBare = async (): Promise<void> => {
  const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  const address = app.getHttpServer().address();
  process.send?.({ type: 'ready', port: typeof address === 'object' && address ? address.port : 0 });
  process.once('SIGTERM', () => process.exit(0)).once('disconnect', () => process.exit(0));
};
