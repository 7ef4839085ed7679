import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPKCS8, type JWK, SignJWT } from 'jose';
import { type Client, clientOf } from './client';
import type { PlatformProcess } from './platform-process';

/**
 * Clients with any role in any organisation, also those that the demonstration's issuer has no user for: their tokens are signed
 * with its own key.
 */
export const anyoneIn = async (dir: string, { address }: Pick<PlatformProcess, 'address'>) => {
  const secrets = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')) as {
    signingKey: string;
    publicJwk: JWK;
  };
  const key = await importPKCS8(secrets.signingKey, 'ES256');
  return (role: string, organisation: string): Client =>
    clientOf(address, async () => {
      const token = await new SignJWT({ name: role, roles: [role], organisation })
        .setProtectedHeader({ alg: 'ES256', kid: String(secrets.publicJwk.kid) })
        .setSubject(`${role}.${organisation}`.toLowerCase())
        .setIssuer(`${address}/auth`)
        .setAudience('12315')
        .setIssuedAt()
        .setExpirationTime('15m')
        .sign(key);
      return { authorization: `Bearer ${token}` };
    });
};
