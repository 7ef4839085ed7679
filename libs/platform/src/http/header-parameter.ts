import { ApiHeader } from '@nestjs/swagger';

/** Documents a header on the route whose parameter decorator reads it. */
export const headerParameter =
  (name: string, description: string, example: string): ParameterDecorator =>
  (target, key) => {
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (!descriptor || key === undefined) return;
    const document = ApiHeader({ name, description, required: false, schema: { type: 'string', example } });
    document(target, key, descriptor);
  };
