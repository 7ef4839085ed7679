import { ApiExtraModels, ApiProperty, type ApiPropertyOptions, getSchemaPath } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import { type Class, isDescribed } from './routes';

interface Constraint {
  readonly type: string;
  readonly name?: string;
  readonly constraints?: readonly unknown[];
  readonly each: boolean;
}
type Keywords = Readonly<Record<string, unknown>>;

/** Constraint of class-validator → keywords of JSON schema. What is not here is checked, but not shown. */
const keywords: Readonly<Record<string, (first: unknown, second: unknown) => Keywords>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isNumber: () => ({ type: 'number' }),
  isInt: () => ({ type: 'integer' }),
  isPositive: () => ({ exclusiveMinimum: 0 }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isIso8601: () => ({ type: 'string', format: 'date-time' }),
  isDateString: () => ({ type: 'string', format: 'date-time' }),
  isNotEmpty: () => ({ minLength: 1 }),
  minLength: (least) => ({ minLength: least }),
  maxLength: (most) => ({ maxLength: most }),
  isLength: (least, most) => ({ minLength: least, ...(most === undefined ? {} : { maxLength: most }) }),
  matches: (pattern) => (pattern instanceof RegExp ? { pattern: pattern.source } : {}),
  min: (least) => ({ minimum: least }),
  max: (most) => ({ maximum: most }),
  isIn: (values) => ({ enum: values }),
  isEnum: (_, values) => ({ enum: values }),
};
const ofList: typeof keywords = {
  arrayMinSize: (least) => ({ minItems: least }),
  arrayMaxSize: (most) => ({ maxItems: most }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
};

const keywordsOf = (constraints: readonly Constraint[], table: typeof keywords): Keywords =>
  Object.assign(
    {},
    ...constraints.map(({ name, constraints: [first, second] = [] }) =>
      name !== undefined && Object.hasOwn(table, name) ? table[name]?.(first, second) : {},
    ),
  ) as Keywords;

const constraintsOf = (type: Class) => {
  const storage = getMetadataStorage();
  return Object.entries(storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, '', false, false)));
};

/**
 * The classes behind a nested property, shown by making one of each: class-transformer knows the class from `@Type`, or a
 * transformation chooses among several by a word that they hold.
 */
const nestedClasses = (owner: Class, property: string): readonly Class[] => {
  const madeOf = (given: object): readonly Class[] => {
    const made = (plainToInstance(owner, { [property]: [given] }) as Record<string, unknown>)[property];
    const type = Array.isArray(made) ? (made[0] as object | undefined)?.constructor : undefined;
    return type && type !== Object ? [type as Class] : [];
  };
  const usual = madeOf({});
  const words = usual.flatMap(constraintsOf).flatMap(([name, constraints]) => {
    const { enum: values = [] } = keywordsOf(constraints, keywords) as { readonly enum?: readonly unknown[] };
    return values.map((value) => ({ [name]: value }));
  });
  return [...new Set([...usual, ...words.flatMap(madeOf)])];
};

const optionsOf = (owner: Class, property: string, constraints: readonly Constraint[]): ApiPropertyOptions => {
  const isArray = Reflect.getMetadata('design:type', owner.prototype, property) === Array;
  const required = !constraints.some(({ type }) => type === 'conditionalValidation');
  const nested = constraints.some(({ type }) => type === 'nestedValidation') ? nestedClasses(owner, property) : [];
  const list = keywordsOf(constraints, ofList);
  const item = keywordsOf(constraints, keywords);
  nested.forEach(describe);
  if (nested.length > 1) {
    ApiExtraModels(...nested)(owner);
    const oneOf = nested.map((type) => ({ $ref: getSchemaPath(type) }));
    return (
      isArray ? { type: 'array', required, items: { oneOf }, ...list } : { required, oneOf }
    ) as ApiPropertyOptions;
  }
  if (nested.length === 1) return { type: () => nested[0]!, required, isArray, ...list } as ApiPropertyOptions;
  if (isArray) return { type: 'array', required, items: item, ...list } as ApiPropertyOptions;
  return { required, ...item } as ApiPropertyOptions;
};

const described = new Set<Class>();
/** Tells @nestjs/swagger what class-validator knows of a class, so that a body says once what it may hold. */
export const describe = (type: Class): void => {
  if (described.has(type) || !isDescribed(type)) return;
  described.add(type);
  for (const [property, constraints] of constraintsOf(type))
    ApiProperty(optionsOf(type, property, constraints))(type.prototype as object, property);
};
