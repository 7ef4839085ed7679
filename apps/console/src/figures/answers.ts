/** What the interfaces answer, as far as this page shows it. */
export interface Kpi {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly numerator: readonly string[];
  /** Null: the figure is the sum itself. */
  readonly denominator: readonly string[] | null;
  readonly ofAllClasses: boolean;
  readonly unit: Unit;
  readonly decimals: number;
  readonly validFrom: string;
}
export type Unit = 'PERCENT' | 'FEN' | 'COUNT';
export interface KpiValue {
  readonly id: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}
export interface Row {
  readonly organisation?: string;
  readonly class?: string;
  readonly name: string | null;
  readonly values: readonly KpiValue[];
}
export type Measures = Readonly<Record<string, { readonly title: string; readonly unit: Unit }>>;
export interface Table {
  readonly from: string;
  readonly to: string;
  readonly by: 'total' | 'organisation' | 'class';
  readonly definitions: readonly Kpi[];
  readonly measures: Measures;
  readonly items: readonly Row[];
}

/** A matter with what it adds to a figure. */
export interface Behind {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly organisation: string;
  readonly n: number;
  readonly facts: readonly { readonly on: string }[];
}
export interface Matters {
  readonly total: number;
  readonly items: readonly Behind[];
  readonly next: string | null;
}

export interface Clock {
  readonly title: string;
  readonly dueOn: string;
  readonly article: string;
  readonly explained: readonly string[];
}
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly service: string;
  readonly occurredAt: string | null;
  readonly actor: { readonly role: string; readonly organisation?: string | null } | null;
  readonly sentence: string;
  readonly article: string | null;
  readonly clock: Clock | null;
}
export interface Dossier {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly organisation: string | null;
  readonly links: readonly { readonly id: string; readonly kind: string; readonly number: string | null }[];
  readonly entries: readonly Entry[];
}

export interface User {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organisation: string;
}
export interface Organisation {
  readonly id: string;
  readonly name: string;
}
/** RFC 9457, as every interface of the platform answers. */
export interface Problem {
  readonly title: string;
  readonly detail?: string;
  readonly code?: string;
  readonly traceId?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}
