import { type Message, Rejection } from '@12315/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/** A contract: a validated class whose static `type` is `<service>.<fact-in-kebab>.v<major>`. */
export interface ContractClass {
  readonly type: string;
  new (): object;
}

/** The one topic of a producing service and every contract that may travel on it. Key = aggregate id. */
export interface Channel<C extends readonly ContractClass[] = readonly ContractClass[]> {
  readonly topic: string;
  readonly contracts: C;
}

type MessageOf<C> = C extends { readonly type: infer T extends string; new (): infer D } ? Message<T, D> : never;
/** What travels on a channel, as a union of messages. */
export type MessagesOf<Ch> = Ch extends Channel<infer C> ? MessageOf<C[number]> : never;

export const channel = <const C extends readonly ContractClass[]>(topic: string, ...contracts: C): Channel<C> => ({
  topic,
  contracts,
});

const problems = (errors: readonly ValidationError[], path = ''): string[] =>
  errors.flatMap(({ property, constraints, children }) => [
    ...Object.values(constraints ?? {}).map((text) => `${path}${property}: ${text}`),
    ...problems(children ?? [], `${path}${property}.`),
  ]);

/**
 * The data of a contract message if it keeps the contract; used on both sides. Unknown fields pass: a producer may add.
 * @throws Rejection `contract.unknown` or `contract.broken`, naming every field.
 */
export const kept = (contracts: readonly ContractClass[], message: Message): Message => {
  const contract = contracts.find(({ type }) => type === message.type);
  if (!contract) throw new Rejection('invalid', 'contract.unknown', message.type);
  const errors = validateSync(plainToInstance(contract, message.data), { forbidUnknownValues: true });
  if (errors.length > 0)
    throw new Rejection('invalid', 'contract.broken', `${message.type}: ${problems(errors).join('; ')}`);
  return message;
};
