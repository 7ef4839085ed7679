import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, json, notFound, problem } from './answers';
import type { Route } from './gateway';
import type { issuerOf } from './issuer';
import type { Version } from './version';

/** What the launcher itself answers from. */
export interface Behind {
  readonly issuer: ReturnType<typeof issuerOf>;
  readonly status: () => Promise<object>;
  readonly version: Version;
  /** Null where business time is the system's. */
  readonly clock: {
    readonly now: () => string;
    /** Resolves when every service that is up has been told and has done what was due. */
    readonly move: (to: number) => Promise<void>;
  } | null;
}

const token =
  ({ issuer }: Behind): Route =>
  async (request, response) => {
    const username = (await bodyOf(request))?.['username'];
    const signed = typeof username === 'string' ? await issuer.token(username) : null;
    if (!signed) return problem(response, 401, 'user.unknown', '没有此演示用户', 'GET /auth/users lists them');
    return json(response, 200, { access_token: signed, token_type: 'Bearer', expires_in: 900 });
  };

const businessTime =
  ({ clock }: Behind): Route =>
  async (request: IncomingMessage, response: ServerResponse) => {
    if (!clock) return notFound(response, 'business time can be set only with --demo or --settable-clock');
    if (request.method === 'POST') {
      const to = (await bodyOf(request))?.['to'];
      const instant = typeof to === 'string' ? Date.parse(to) : NaN;
      if (Number.isNaN(instant))
        return problem(response, 422, 'clock.invalid', '时间无法识别', '{"to": "2026-05-06T01:00:00Z"}');
      if (instant < Date.parse(clock.now()))
        return problem(response, 409, 'clock.backwards', '业务时间不能倒退', `it is ${clock.now()}`);
      await clock.move(instant);
    }
    return json(response, 200, { now: clock.now() });
  };

export const routesOf = (behind: Behind): Readonly<Record<string, Route>> => {
  const { issuer, status, version } = behind;
  const says =
    (body: () => unknown): Route =>
    async (_request, response) =>
      json(response, 200, await body());
  return {
    '/status': says(status),
    '/livez': says(() => ({ status: 'ok' })),
    '/version': says(() => ({ service: 'launcher', ...version, node: process.version })),
    '/auth/jwks': says(() => issuer.jwks),
    '/auth/users': says(() => ({ items: issuer.users })),
    '/auth/.well-known/openid-configuration': says(() => issuer.configuration),
    '/auth/token': token(behind),
    '/clock': businessTime(behind),
  };
};
