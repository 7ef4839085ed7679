import { notesApp } from './testing/notes';

interface Operation {
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly schema: object;
    required: boolean;
  }[];
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}
interface Description {
  readonly openapi: string;
  readonly info: { readonly title: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>>; readonly securitySchemes: unknown };
}

describe('the description at /api/<service>/openapi.json', () => {
  let description: Description;
  beforeAll(async () => {
    const { app } = await notesApp();
    description = (await app.inject({ url: '/api/notes/openapi.json' })).json();
    await app.close();
  });
  const operation = (method: string, path: string) => description.paths[path]![method]!;
  const names = ({ parameters }: Operation) => parameters.map(({ name, in: place }) => `${place} ${name}`).sort();

  it('names every route', () =>
    expect(
      Object.entries(description.paths).flatMap(([path, of]) => Object.keys(of).map((method) => `${method} ${path}`)),
    ).toEqual([
      'post /api/notes/notes',
      'get /api/notes/notes',
      'put /api/notes/notes/{id}',
      'delete /api/notes/notes/{id}',
      'get /api/notes/notes/{id}',
      'post /api/notes/notes/{id}/trouble',
      'get /api/notes/notes/mine',
      'get /api/notes/leaflet',
      'post /api/notes/leaflet',
    ]));
  it('shows what a body may hold, as its class says', () =>
    expect(description.components.schemas['WriteNote']).toEqual({
      type: 'object',
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 20 },
        kind: { type: 'string', enum: ['goods', 'service'] },
        about: { type: 'string', format: 'uuid' },
        tags: { type: 'array', items: { type: 'string' }, maxItems: 2 },
        lines: { type: 'array', items: { $ref: '#/components/schemas/Line' } },
      },
      required: ['title', 'kind'],
    }));
  it('shows what stands inside', () =>
    expect(description.components.schemas['Line']).toEqual({
      type: 'object',
      properties: { text: { type: 'string' }, amount: { type: 'integer', minimum: 1 } },
      required: ['text'],
    }));
  it('points from the route to its body', () =>
    expect(operation('post', '/api/notes/notes').requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/WriteNote' } } },
    }));
  it('shows queries one by one', () =>
    expect(
      operation('get', '/api/notes/notes').parameters.map(({ name, required, schema }) => [name, required, schema]),
    ).toEqual([
      ['limit', false, { type: 'integer', minimum: 1, maximum: 200 }],
      ['cursor', false, { type: 'string', maxLength: 512 }],
    ]));
  it('shows the headers a route reads', () => {
    expect(names(operation('post', '/api/notes/notes'))).toEqual(['header Idempotency-Key']);
    expect(names(operation('put', '/api/notes/notes/{id}'))).toEqual([
      'header Idempotency-Key',
      'header If-Match',
      'path id',
    ]);
  });
  it('names the part of the path that a route reads', () =>
    expect(operation('put', '/api/notes/notes/{id}').parameters.find(({ in: place }) => place === 'path')).toEqual(
      operation('get', '/api/notes/notes/{id}').parameters[0],
    ));
  it('asks for a token where one is needed', () => {
    expect(description.components.securitySchemes).toEqual({
      bearer: { scheme: 'bearer', bearerFormat: 'JWT', type: 'http' },
    });
    expect(operation('get', '/api/notes/notes').security).toEqual([{ bearer: [] }]);
    expect(operation('get', '/api/notes/leaflet').security).toBe(undefined);
  });
  it('answers every trouble with a problem', () =>
    expect(operation('get', '/api/notes/leaflet').responses['default']).toEqual({
      description: 'RFC 9457',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }));
  it('is OpenAPI 3.1 under the service’s name', () =>
    expect([description.openapi, description.info.title]).toEqual(['3.1.0', 'notes']));
});
