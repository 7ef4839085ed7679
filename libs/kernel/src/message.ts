/** A command, an event or a contract: a literal type and plain data. */
export type Message<T extends string = string, D = unknown> = Readonly<{ type: T; data: Readonly<D> }>;

declare const instant: unique symbol;
declare const legalDate: unique symbol;
/** UTC, milliseconds, `2026-05-06T01:02:03.000Z`. Made by `instantOf` and by the clock; compared by `law`. */
export type Instant = string & { readonly [instant]: true };
/** A day of the law in Asia/Shanghai, `2026-05-06`. */
export type LegalDate = string & { readonly [legalDate]: true };
declare const sealed: unique symbol;
/** Ciphertext of a natural person's data. Opened only where the law lets someone look; the domain never reads it. */
export type Sealed = string & { readonly [sealed]: true };

/** Who acts: a person behind a token, or a process (`role: 'CLOCK' | 'SYSTEM'`). */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly organisation: string;
}

/** What accompanies a command and is kept, with the event's own id, beside every event. */
export interface Meta {
  /** Command id; the ids of the events derive from it, so a repeated command repeats its events. */
  readonly id: string;
  /** Business time. Differs from `recordedAt` only by a back-entry that names its paper. */
  readonly occurredAt: Instant;
  /** Server time. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** The rule set in force at `occurredAt`, e.g. `C2026`. */
  readonly ruleSet: string;
  /** The incoming item all of this goes back to. */
  readonly correlation: string;
  /** The event or command that caused this one; null where a person began. */
  readonly causation: string | null;
  /** W3C traceparent. */
  readonly trace?: string;
}
