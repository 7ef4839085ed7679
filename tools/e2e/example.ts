import { jinghu } from './bodies';
import type { Matters } from './matters';

/** How to ask a route something valid, and how to meet each of its refusals. */
export interface Example {
  /** Who may, in the organisation that holds the matter. */
  readonly role: string;
  readonly organisation?: string;
  /** Held by the command centre: no district sees it. */
  readonly ofTheCity?: true;
  /** The thing it is about. */
  readonly id?: (matters: Matters) => string;
  /** What else its path asks for, by name: `{sessionId}`. */
  readonly further?: (matters: Matters) => Readonly<Record<string, string>>;
  /** With every field there is; it is refused for nothing but what the spec does to it. */
  readonly body?: object;
  readonly query?: string;
  /** A request that the state of its matter does not allow; null where every state does. */
  readonly conflict?: Readonly<{
    id: (matters: Matters) => string;
    organisation?: string;
    body?: object | ((matters: Matters) => object);
    code: string;
  }> | null;
  /** Sent once, in the end; where it differs from the above. */
  readonly valid?: Readonly<{ id?: (matters: Matters) => string; body?: object | ((matters: Matters) => object) }>;
}

export const holderOf = ({ organisation = jinghu }: Example): string => organisation;
