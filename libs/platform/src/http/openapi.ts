import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemType } from './problem.filter';
import type { Route } from './routes';
import { describe } from './schemas';

const string = { type: 'string' } as const;
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'instance', 'code', 'traceId'],
  properties: {
    type: { ...string, format: 'uri-reference' },
    title: string,
    status: { type: 'integer' },
    detail: string,
    instance: { ...string, format: 'uri-reference' },
    code: string,
    traceId: string,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: string, code: string, message: string },
      },
    },
    law: string,
  },
};
const problemAnswer = {
  description: 'RFC 9457',
  content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The service's description: its routes by Nest, its bodies by class-validator, its errors by the one table. */
export const openapiOf = (
  app: INestApplication,
  routes: readonly Route[],
  service: string,
  version: string,
): OpenAPIObject => {
  for (const { inputs } of routes) for (const { type } of inputs) if (type) describe(type);
  const about = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle(service).setVersion(version).addBearerAuth();
  const document = SwaggerModule.createDocument(app, about.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path) as { responses?: Record<string, unknown> }[])
      operation.responses = { ...operation.responses, default: problemAnswer };
  return {
    ...document,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: problemSchema },
    },
  } as OpenAPIObject;
};
