import type { Message } from '@12315/kernel';
import type { Act } from '../http/act';
import type { Aggregate } from './aggregates';

/**
 * Gives commands of an aggregate whose id goes by this name in all of them, and answers with that id and the new revision:
 * `const acted = acting('caseId')`, then `acted(this.cases, { type: 'CloseCase', data: { caseId: act.id } }, act)`. Where
 * something begins there is only `{ meta }`.
 */
export const acting =
  <Name extends string>(name: Name) =>
  async <C extends Message<string, Readonly<Record<Name, string>>>>(
    aggregate: Aggregate<C>,
    command: NoInfer<C>,
    { meta, expected }: Omit<Act, 'id'>,
  ) => {
    const { [name]: id }: Readonly<Record<Name, string>> = command.data;
    const { revision } = await aggregate.handle(id, command, meta, expected);
    return { [name]: id, revision } as Readonly<Record<Name, string>> & { readonly revision: number };
  };
