import type { Meta } from '@12315/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { commandMetaOf, idempotencyKey } from './command-meta';
import { pathParameter } from './described-parameters';
import { requestOf } from './edge';
import { expectedOf, ifMatch } from './etag';

/** What a request says of the command that it asks for, its body apart. */
export interface Act {
  /** `:id` of the route: what it is about. */
  readonly id: string;
  readonly meta: Meta;
  /** The revision the caller has seen, if they say so. */
  readonly expected?: number;
}

/** `@CurrentAct() act: Act`, on routes about one thing, `@Post(':id/…')`, that change it. */
export const CurrentAct = createParamDecorator(
  (_: unknown, context: ExecutionContext): Act => {
    const { id } = requestOf(context).params as { readonly id?: string };
    if (id === undefined) throw new TypeError('CurrentAct stands only on routes with :id');
    return { id, meta: commandMetaOf(context), expected: expectedOf(context) };
  },
  [pathParameter('id'), ifMatch, idempotencyKey],
);
