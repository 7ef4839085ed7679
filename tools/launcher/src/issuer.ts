import { SignJWT } from 'jose';
import type { Secrets } from './secrets';

/** A demonstration user: `{role}.{organisation}`, lower case, for every role in every organisation that has it. */
export interface User {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organisation: string;
}

const centreRoles = ['AGENT', 'DISPATCHER', 'SUPERVISION_OFFICER', 'ANALYST', 'ORG_HEAD', 'HANDLER', 'OPERATOR'];
const bureauRoles = ['AGENT', 'HANDLER', 'MEDIATOR', 'ORG_HEAD', 'SAMPLER', 'LABORATORY', 'ANALYST'];

/** Who may sign in at the demonstration issuer, by the kind of organisation (third part of its code). */
export const usersOf = (organisations: readonly { code: string; name: string }[]): readonly User[] =>
  organisations.flatMap(({ code, name }) => {
    const roles = code[6] === 'C' ? centreRoles : code[6] === 'T' ? ['STATION_OFFICER'] : bureauRoles;
    return roles.map((role) => ({
      username: `${role}.${code}`.toLowerCase(),
      name: `${name} ${role}`,
      roles: [role],
      organisation: code,
    }));
  });

/** Signs 15-minute tokens, as an OpenID provider would, for whoever asks: for demonstrations on this machine only. */
export const issuerOf = (secrets: Secrets, users: readonly User[], issuer: string) => ({
  jwks: { keys: [secrets.publicJwk] },
  users,
  configuration: { issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/token` },
  token: async (username: string): Promise<string | null> => {
    const user = users.find((candidate) => candidate.username === username.toLowerCase());
    if (!user) return null;
    return new SignJWT({ name: user.name, roles: user.roles, organisation: user.organisation })
      .setProtectedHeader({ alg: 'ES256', kid: String(secrets.publicJwk.kid) })
      .setSubject(user.username)
      .setIssuer(issuer)
      .setAudience('12315')
      .setIssuedAt()
      .setExpirationTime('15m')
      .sign(secrets.signingKey);
  },
});
