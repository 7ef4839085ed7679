import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import { type FieldError, InvalidInput } from './problems';
import { sentenceOf } from './sentences';

const codes = { body: 'body.invalid', query: 'query.invalid', param: 'path.invalid' } as const;
const primitives = new Set<unknown>([String, Number, Boolean, Array, Object]);

/** RFC 6901. */
const escaped = (token: string) => token.replaceAll('~', '~0').replaceAll('/', '~1');

/** What is missing breaks every rule of its field; that it is missing says it all. */
const broken = ({ property, value, constraints = {} }: ValidationError): readonly (readonly [string, string])[] => {
  const rules = Object.entries(constraints);
  return property !== undefined && value === undefined && rules.length > 0 ? [['isDefined', '']] : rules;
};

const fieldErrors = (errors: readonly ValidationError[], parent = ''): FieldError[] =>
  errors.flatMap((error) => {
    const pointer = error.property === undefined ? parent : `${parent}/${escaped(error.property)}`;
    return [
      ...broken(error).map(([code, text]) => ({ pointer, code, message: sentenceOf(code, text) })),
      ...fieldErrors(error.children ?? [], pointer),
    ];
  });

const nestedIn = (type: object): readonly string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(type as () => void, '', false, false)
      .filter((constraint) => constraint.type === 'nestedValidation')
      .map(({ propertyName }) => propertyName),
  ),
];
/** Where an object is to be nested, class-validator takes a list of such objects as well. */
const listsForObjects = (instance: object, parent = ''): readonly FieldError[] =>
  nestedIn(instance.constructor).flatMap((property) => {
    const value = (instance as Readonly<Record<string, unknown>>)[property];
    const pointer = `${parent}/${escaped(property)}`;
    const isList = Reflect.getMetadata('design:type', instance, property) === Array;
    if (Array.isArray(value) && isList)
      return value.flatMap((item: object, i) => listsForObjects(item, `${pointer}/${i}`));
    const message = sentenceOf('nestedValidation', '');
    if (Array.isArray(value)) return [{ pointer, code: 'nestedValidation', message }];
    return isPlain(value) ? listsForObjects(value, pointer) : [];
  });

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Turns bodies, queries and paths into instances of their class, which says what they may hold. Nothing is converted that the
 * class does not convert itself (`@Type(() => Number)` in queries), and a field it does not name is an error.
 * @throws InvalidInput with every wrong field.
 */
export const inputPipe = (): PipeTransform => ({
  transform: async (value: unknown, { type, metatype }: ArgumentMetadata) => {
    if (type === 'custom' || !metatype || primitives.has(metatype)) return value;
    const code = codes[type];
    const given = value ?? {};
    if (!isPlain(given)) throw new InvalidInput(code, [{ pointer: '', code: 'isObject', message: '应为一个对象' }]);
    const instance = plainToInstance(metatype, given) as object;
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: false,
    });
    const refused = errors.length > 0 ? fieldErrors(errors) : listsForObjects(instance);
    if (refused.length > 0) throw new InvalidInput(code, refused);
    return instance;
  },
});
