import { ApiHeader, ApiParam } from '@nestjs/swagger';

const onItsRoute =
  (document: MethodDecorator): ParameterDecorator =>
  (target, key) => {
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (descriptor && key !== undefined) document(target, key, descriptor);
  };

/** Documents a header on the route whose parameter decorator reads it. */
export const headerParameter = (name: string, description: string, example: string): ParameterDecorator =>
  onItsRoute(ApiHeader({ name, description, required: false, schema: { type: 'string', example } }));

/** The same for a part of the path. */
export const pathParameter = (name: string): ParameterDecorator =>
  onItsRoute(ApiParam({ name, schema: { type: 'string' } }));
