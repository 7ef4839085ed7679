import type { Client } from './client';

export const services = ['intake', 'routing', 'mediation', 'enforcement-cases', 'sampling', 'analytics'] as const;

export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
}
/** A route as its service describes it. */
export interface Route {
  /** `POST /api/intake/items/{id}/triage` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** What it must be granted: `TriageItem`. */
  readonly action: string;
  /** Of the body, with every reference resolved; null where it takes none. */
  readonly body: Schema | null;
  readonly query: readonly string[];
  /** It is about one thing that exists. */
  readonly aboutOne: boolean;
  readonly ifMatch: boolean;
}

interface Operation {
  readonly 'x-action'?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const resolved = (schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema => {
  if (schema.$ref) return resolved(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  return {
    ...schema,
    ...(schema.items && { items: resolved(schema.items, schemas) }),
    ...(schema.oneOf && { oneOf: schema.oneOf.map((one) => resolved(one, schemas)) }),
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [name, resolved(property, schemas)]),
      ),
    }),
  };
};

/** Every route of every service, asked from the services themselves, so that none can be forgotten. */
export const routesOf = async (anyone: Client): Promise<readonly Route[]> => {
  const descriptions = await Promise.all(
    services.map((service) => anyone.get<Description>(`/api/${service}/openapi.json`)),
  );
  return descriptions.flatMap(({ paths, components }) =>
    Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => {
        const { parameters = [], requestBody } = operation;
        const schema = requestBody?.content['application/json'].schema;
        return {
          name: `${method.toUpperCase()} ${path}`,
          method: method.toUpperCase(),
          path,
          action: operation['x-action'] ?? 'public',
          body: schema ? resolved(schema, components.schemas) : null,
          query: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
          aboutOne: path.includes('{'),
          ifMatch: parameters.some(({ name }) => name === 'If-Match'),
        };
      }),
    ),
  );
};
