import type { Schema } from './routes';

/** A body with one thing wrong, and where the answer must point. */
export interface Spoiled {
  readonly pointer: string;
  readonly body: unknown;
}
type Fields = Readonly<Record<string, unknown>>;

const without = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));

/** Of several kinds the narrowest that a body may be: the last of which every word is allowed. */
const kindOf = ({ oneOf = [] }: Schema, body: unknown): Schema | undefined =>
  oneOf.findLast(({ properties = {} }) =>
    Object.entries(properties).every(([name, { enum: words }]) => !words || words.includes((body as Fields)[name])),
  );

/** Does something to every object in a body that its schema knows, from the outside in. */
const everywhere = (
  schema: Schema,
  body: unknown,
  spoil: (schema: Schema, fields: Fields, at: string) => readonly Spoiled[],
  at = '',
): readonly Spoiled[] => {
  const kind = kindOf(schema, body);
  if (kind) return everywhere(kind, body, spoil, at);
  if (schema.type === 'array' && Array.isArray(body))
    return body.flatMap((item, i) =>
      everywhere(schema.items ?? {}, item, spoil, `${at}/${i}`).map(({ pointer, body: spoiled }) => ({
        pointer,
        body: body.map((other: unknown, k) => (k === i ? spoiled : other)),
      })),
    );
  if (!schema.properties) return [];
  const fields = body as Fields;
  return [
    ...spoil(schema, fields, at),
    ...Object.entries(schema.properties)
      .filter(([name]) => name in fields)
      .flatMap(([name, property]) =>
        everywhere(property, fields[name], spoil, `${at}/${name}`).map(({ pointer, body: spoiled }) => ({
          pointer,
          body: { ...fields, [name]: spoiled },
        })),
      ),
  ];
};

/** Each required field left out. */
export const missing = (schema: Schema, body: object): readonly Spoiled[] =>
  everywhere(schema, body, ({ required = [] }, fields, at) =>
    required.map((name) => ({ pointer: `${at}/${name}`, body: without(fields, name) })),
  );

/** Values of every other type; for a list also one of its items, for an object also a list of it. */
const wrong = (value: unknown): readonly unknown[] => {
  const scalars = [7, 'text', true].filter((other) => typeof other !== typeof value);
  if (Array.isArray(value)) return [...scalars, value[0], null];
  return typeof value === 'object' ? [...scalars, [value], null] : [...scalars, { $ne: 1 }, ['text'], null];
};

/** Each field with values of other types, an operator of the database among them. */
export const ofWrongType = (schema: Schema, body: object): readonly Spoiled[] =>
  everywhere(schema, body, ({ properties = {}, required = [] }, fields, at) =>
    Object.keys(properties)
      .filter((name) => name in fields)
      .flatMap((name) =>
        wrong(fields[name])
          // An optional field may be null.
          .filter((value) => value !== null || required.includes(name))
          .map((value) => ({ pointer: `${at}/${name}`, body: { ...fields, [name]: value } })),
      ),
  );

/** One field too many, in each object. */
export const withMore = (schema: Schema, body: object): readonly Spoiled[] =>
  everywhere(schema, body, (_, fields, at) => [{ pointer: `${at}/surprise`, body: { ...fields, surprise: 1 } }]);

/** Where an object lacks a field that its schema has: what is not there cannot be spoiled. */
export const lacking = (schema: Schema, body: object): readonly string[] =>
  everywhere(schema, body, ({ properties = {} }, fields, at) =>
    Object.keys(properties)
      .filter((name) => !(name in fields))
      .map((name) => ({ pointer: `${at}/${name}`, body })),
  ).map(({ pointer }) => pointer);
