import { SignJWT } from 'jose';
import type { Secrets } from './secrets';

/** A demonstration user: `{role}.{organisation}`, lower case, for every role in every organisation that has it. */
export interface User {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly organisation: string;
}

const official = ['AGENT', 'HANDLER', 'ORG_HEAD', 'DEPUTY_HEAD', 'LEGAL_REVIEWER', 'FOLLOWUP_AGENT', 'ANALYST'];
const centre = [...official, 'DISPATCHER', 'SUPERVISION_OFFICER', 'OPERATOR'];
const bureau = [...official, 'MEDIATOR', 'SAMPLER', 'LABORATORY'];
/** By the letter of the organisation's code: city centre, station and van, association; every other is a bureau. */
const rolesByLetter: Readonly<Record<string, readonly string[]>> = {
  C: centre,
  T: ['STATION_OFFICER'],
  A: ['STATION_OFFICER', 'MEDIATOR'],
};

/** Who may sign in at the demonstration issuer, by the kind of organisation (third part of its code). */
export const usersOf = (organisations: readonly { code: string; name: string }[]): readonly User[] =>
  organisations.flatMap(({ code, name }) => {
    const roles = rolesByLetter[code[6]!] ?? bureau;
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
