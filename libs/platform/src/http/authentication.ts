import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Config } from '../config';
import { recent } from '../recent';
import { Unavailable } from '../unavailable';
import { Unauthenticated } from './problems';

/** Whom a token names. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Organisation code; '' where the token has none. */
  readonly organisation: string;
}
/** @throws Unauthenticated, or Unavailable while the issuer's keys cannot be had. */
export type Authenticate = (authorization: string | undefined) => Promise<User>;

/** The issuer's keys, fetched when an unknown one turns up, at most every 30 seconds, and kept ten minutes. */
export const remoteKeys = ({ oidcJwksUri }: Pick<Config, 'oidcJwksUri'>): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(oidcJwksUri), { cooldownDuration: 30_000, cacheMaxAge: 600_000, timeoutDuration: 3_000 });

/** Errors of a key set that speak about the token; any other means that the keys themselves are out of reach. */
const aboutTheToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];
const reachable =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      throw aboutTheToken.some((known) => error instanceof known) ? error : new Unavailable('issuer', error);
    }
  };

const userOf = ({ sub, name, roles, organisation }: JWTPayload): User => {
  const listed = Array.isArray(roles) && roles.every((role): role is string => typeof role === 'string') ? roles : null;
  if (!sub || !listed) throw new Unauthenticated('token.invalid');
  return {
    id: sub,
    name: typeof name === 'string' ? name : '',
    roles: listed,
    organisation: typeof organisation === 'string' ? organisation : '',
  };
};

/** A token that was found good is not asked for its signature again so soon (ms): that costs more than most commands. */
const goodFor = 60_000;
const goodOnes = 1_000;
/** Seconds that clocks may differ by. */
const tolerance = 5;

/** Bearer tokens of our issuer. They follow the system's clock whatever the business clock says. */
export const authenticator = (
  { oidcIssuer, oidcAudience }: Pick<Config, 'oidcIssuer' | 'oidcAudience'>,
  keys: JWTVerifyGetKey,
): Authenticate => {
  const findKey = reachable(keys);
  const payloadOf = async (token: string) => {
    try {
      const { payload } = await jwtVerify(token, findKey, {
        issuer: oidcIssuer,
        audience: oidcAudience,
        algorithms: ['ES256', 'RS256'],
        clockTolerance: tolerance,
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      throw new Unauthenticated(error instanceof errors.JWTExpired ? 'token.expired' : 'token.invalid');
    }
  };
  const good = recent<{ readonly user: User; readonly exp: number }>(goodOnes, goodFor, () => performance.now());
  return async (authorization) => {
    if (authorization === undefined) throw new Unauthenticated('token.missing');
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
    if (token === undefined) throw new Unauthenticated('token.invalid');
    const known = good.get(token);
    if (known && known.exp + tolerance > Date.now() / 1_000) return known.user;
    const payload = await payloadOf(token);
    const user = userOf(payload);
    good.put(token, { user, exp: payload.exp! });
    return user;
  };
};
