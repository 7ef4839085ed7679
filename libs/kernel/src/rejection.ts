/** What a refusal means; `libs/platform` turns it into an HTTP status or a parked key by one table. */
export type RejectionKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden';

/** A rule said no. `code` is stable and catalogued (`complaint.not-assigned`); `law` names the article, where one refused. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
  constructor(
    readonly kind: RejectionKind,
    readonly code: string,
    readonly detail?: string,
    readonly law?: string,
  ) {
    super(detail ? `${code}: ${detail}` : code);
  }
}

/** The only throw of the domain. */
export const reject = (kind: RejectionKind, code: string, detail?: string, law?: string): never => {
  throw new Rejection(kind, code, detail, law);
};
