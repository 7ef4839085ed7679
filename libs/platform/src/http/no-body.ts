import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { requestOf } from './edge';
import { InvalidInput } from './problems';
import type { Route } from './routes';
import { sentenceOf } from './sentences';

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const unexpected = 'whitelistValidation';

const fieldsOf = (body: unknown): readonly string[] => {
  if (body === undefined || body === null) return [];
  return typeof body === 'object' && !Array.isArray(body) ? Object.keys(body).map((field) => `/${field}`) : [''];
};

/** Where a route asks for nothing, whatever is sent is an unknown field: it would otherwise be dropped without a word. */
export const nothingUnasked = (routes: readonly Route[]): NestInterceptor => {
  const asking = new Set(
    routes.filter(({ inputs }) => inputs.some(({ source }) => source === 'body')).map(({ name }) => name),
  );
  return {
    intercept: (context: ExecutionContext, next: CallHandler) => {
      const { method, body } = requestOf(context);
      const fields = changing.has(method) ? fieldsOf(body) : [];
      const route = `${context.getClass().name}.${context.getHandler().name}`;
      if (fields.length > 0 && !asking.has(route))
        throw new InvalidInput(
          'body.invalid',
          fields.map((pointer) => ({ pointer, code: unexpected, message: sentenceOf(unexpected, '') })),
        );
      return next.handle();
    },
  };
};
