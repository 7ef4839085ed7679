import { Rejection, type RejectionKind, RevisionConflict } from '@12315/kernel';
import { HttpException } from '@nestjs/common';
import { isUnavailable } from '../unavailable';
import { titleOfStatus, type Titles } from './titles';

/** One wrong field: a JSON pointer into the body (or the query's name), a stable code and a sentence in Chinese. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Understood, but not what the route asks for. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  constructor(
    readonly code: 'body.invalid' | 'query.invalid' | 'path.invalid',
    readonly errors: readonly FieldError[],
  ) {
    super(code);
  }
}

/** Nobody we know is asking. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  constructor(readonly code: 'token.missing' | 'token.invalid' | 'token.expired') {
    super(code);
  }
}

/** RFC 9457, with the law's article where a rule of law refused. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly instance: string;
  readonly code: string;
  readonly traceId: string;
  readonly errors?: readonly FieldError[];
  readonly law?: string;
}

/** An error as the edge sees it, before it gets words. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly detail?: string;
  readonly law?: string;
  readonly errors?: readonly FieldError[];
}

const ofKind: Readonly<Record<RejectionKind, number>> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
};
/** Nest hands Fastify's own errors on as HttpException; their messages quote the request and are dropped. */
const ofStatus: Readonly<Record<number, string>> = {
  400: 'body.unreadable',
  404: 'route.not-found',
  413: 'body.too-large',
  415: 'body.unsupported-type',
  429: 'rate.limited',
};

const ofRejection = ({ kind, code, detail, law }: Rejection): Refusal => ({
  status: kind === 'invalid' && code.endsWith('.unreadable') ? 400 : ofKind[kind],
  code,
  headers: {},
  // Missing and foreign must look alike.
  ...(detail && kind !== 'not-found' ? { detail } : {}),
  ...(law ? { law } : {}),
});

const ofConflict = ({ actual }: RevisionConflict, ifMatch: boolean): Refusal =>
  ifMatch
    ? { status: 412, code: 'if-match.stale', headers: actual === 'none' ? {} : { etag: `"${actual}"` } }
    : { status: 409, code: 'revision.contended', headers: {} };

const ofUnauthenticated = ({ code }: Unauthenticated): Refusal => ({
  status: 401,
  code,
  headers: {
    'www-authenticate':
      code === 'token.missing' ? 'Bearer realm="12315"' : 'Bearer realm="12315", error="invalid_token"',
  },
});

const ofHttp = (error: unknown): Refusal | null => {
  const status = error instanceof HttpException ? error.getStatus() : 0;
  const code = ofStatus[status];
  return code ? { status, code, headers: {} } : null;
};

/** The one table from errors to HTTP. What is not in it is ours, and says nothing about itself. */
export const refusalOf = (error: unknown, ifMatch = false): Refusal => {
  if (error instanceof Rejection) return ofRejection(error);
  if (error instanceof InvalidInput) return { status: 422, code: error.code, headers: {}, errors: error.errors };
  if (error instanceof RevisionConflict) return ofConflict(error, ifMatch);
  if (error instanceof Unauthenticated) return ofUnauthenticated(error);
  if (isUnavailable(error)) return { status: 503, code: 'unavailable', headers: { 'retry-after': '2' } };
  return ofHttp(error) ?? { status: 500, code: 'internal', headers: {} };
};

/** Whether the same request would be refused for ever: it is wrong in itself. Everything else time can heal, states and roles too. */
export const isFinal = ({ status }: Refusal): boolean => status === 400 || status === 422;

/** A refusal in words. `instance` is the path without its query, which may hold what somebody searched for. */
export const problemOf = (refusal: Refusal, titles: Titles, url: string, traceId: string): Problem => {
  const words = titles[refusal.code];
  const detail = refusal.detail ?? words?.detail;
  return {
    type: `/problems/${refusal.code}`,
    title: words?.title ?? titleOfStatus[refusal.status] ?? refusal.code,
    status: refusal.status,
    ...(detail ? { detail } : {}),
    instance: url.split('?', 1)[0] ?? url,
    code: refusal.code,
    traceId,
    ...(refusal.errors ? { errors: refusal.errors } : {}),
    ...(refusal.law ? { law: refusal.law } : {}),
  };
};
