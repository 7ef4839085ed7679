import type { Message } from '@12315/kernel';
import type { Act } from '../http/act';
import type { Aggregate } from './aggregates';

/** Those of an aggregate's commands that bear its id under this name: all that a person sends, not the clock's. */
type Naming<C extends Message, Name extends string> = Extract<C, Message<string, Readonly<Record<Name, string>>>>;

/**
 * Gives an aggregate commands that bear its id under this name, and answers with that id and the new revision:
 * `const acted = acting('caseId')`, then `acted(this.cases, { type: 'CloseCase', data: { caseId: act.id } }, act)`. Where
 * something begins there is only `{ meta }`.
 */
export const acting =
  <Name extends string>(name: Name) =>
  async <C extends Message>(
    aggregate: Aggregate<C>,
    command: NoInfer<Naming<C, Name>>,
    { meta, expected }: Omit<Act, 'id'>,
  ) => {
    const { [name]: id }: Readonly<Record<Name, string>> = command.data;
    const { revision } = await aggregate.handle(id, command, meta, expected);
    return { [name]: id, revision } as Readonly<Record<Name, string>> & { readonly revision: number };
  };
