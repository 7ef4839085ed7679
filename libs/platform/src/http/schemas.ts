import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
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

/** The class behind a nested property: class-transformer knows it from `@Type`, and shows it by making one. */
const nestedClass = (owner: Class, property: string): Class | null => {
  const made = (plainToInstance(owner, { [property]: [{}] }) as Record<string, unknown>)[property];
  const type = Array.isArray(made) ? (made[0] as object | undefined)?.constructor : undefined;
  return type && type !== Object ? (type as Class) : null;
};

const optionsOf = (owner: Class, property: string, constraints: readonly Constraint[]): ApiPropertyOptions => {
  const isArray = Reflect.getMetadata('design:type', owner.prototype, property) === Array;
  const required = !constraints.some(({ type }) => type === 'conditionalValidation');
  const nested = constraints.some(({ type }) => type === 'nestedValidation') ? nestedClass(owner, property) : null;
  const list = keywordsOf(constraints, ofList);
  const item = keywordsOf(constraints, keywords);
  if (nested) {
    describe(nested);
    return { type: () => nested, required, isArray, ...list } as ApiPropertyOptions;
  }
  if (isArray) return { type: 'array', required, items: item, ...list } as ApiPropertyOptions;
  return { required, ...item } as ApiPropertyOptions;
};

const described = new Set<Class>();
/** Tells @nestjs/swagger what class-validator knows of a class, so that a body says once what it may hold. */
export const describe = (type: Class): void => {
  if (described.has(type) || !isDescribed(type)) return;
  described.add(type);
  const storage = getMetadataStorage();
  const properties = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, '', false, false));
  for (const [property, constraints] of Object.entries(properties))
    ApiProperty(optionsOf(type, property, constraints))(type.prototype as object, property);
};
