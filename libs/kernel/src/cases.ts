import type { Message } from './message';
import { Rejection } from './rejection';

/** A total map from message types to functions: leaving one out does not compile. */
export type Cases<M extends Message, A extends unknown[], R> = {
  readonly [T in M['type']]: (data: Extract<M, { type: T }>['data'], ...args: A) => R;
};

/** One canonical message of every type: specs, seeds and the documentation speak with the same ones. */
export type Examples<M extends Message> = { readonly [T in M['type']]: Extract<M, { type: T }> };

/** Calls the case of a message. An unknown type is the writer's newer version or damage: never skipped silently. */
export function match<M extends Message, A extends unknown[], R>(cases: Cases<M, A, R>, message: M, ...args: A): R {
  if (!Object.hasOwn(cases, message.type)) throw new Rejection('invalid', 'message.unknown-type', message.type);
  const handler = cases[message.type as M['type']] as (data: unknown, ...rest: A) => R;
  return handler(message.data, ...args);
}

/** The case of a message whose type may be none of ours. */
export const matches = <M extends Message>(cases: Cases<M, never[], unknown>, message: Message): message is M =>
  Object.hasOwn(cases, message.type);

export const nothing = (): readonly [] => [];
export const unchanged = <S>(_data: unknown, state: S): S => state;
