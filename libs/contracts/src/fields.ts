import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsString,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * The kinds of field that contracts are made of. Every field is required; what may be unknown is `Nullable`, what came later is
 * `Optional`.
 */
const all =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/** Null is a value, absence is not: `IsOptional` would let a forgotten field pass. */
export const Nullable = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
/** Absent or valid: a field that was added within a version, which old messages, and the first fixture, lack. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
export const Text = (): PropertyDecorator => all(IsString(), IsNotEmpty());
export const Texts = (): PropertyDecorator => all(IsArray(), IsString({ each: true }));
export const OneOf = (values: readonly string[]): PropertyDecorator => IsIn(values);
export const Flag = (): PropertyDecorator => IsBoolean();
/** An amount of goods, perhaps a fraction: `12.5` kg. */
export const Quantity = (): PropertyDecorator => all(IsNumber(), Min(0));
export const Count = (): PropertyDecorator => all(IsInt(), Min(0));

export const Id = (): PropertyDecorator => Matches(/^[0-9A-Za-z-]{1,64}$/);
/** `340202D01` */
export const OrganisationCode = (): PropertyDecorator => Matches(/^\d{4}[0-9A-Z]{2}[PCDSABTX]\d{2}$/);
/** Personal data sealed under the person's own key, never the data: a clear name breaks the contract before it leaves. */
export const SealedText = (): PropertyDecorator => Matches(/^v1\.[0-9A-Za-z-]{1,64}\.[\w-]{16}\.[\w-]{22,}$/);
/** Six characters: GB/T 2260, or our own code of a functional zone. */
export const AreaCode = (): PropertyDecorator => Matches(/^\d{4}[0-9A-Z]{2}$/);
export const Moment = (): PropertyDecorator => Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
export const Day = (): PropertyDecorator => Matches(/^\d{4}-\d\d-\d\d$/);

/** A part with a class of its own. `ValidateNested` alone lets it be absent. */
export const Part = (of: () => new () => object): PropertyDecorator => all(IsObject(), ValidateNested(), Type(of));
export const Parts = (of: () => new () => object): PropertyDecorator =>
  all(IsArray(), ValidateNested({ each: true }), Type(of));
