import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';

export const issuer = 'http://127.0.0.1:12315/auth';

export interface Claims {
  readonly sub?: string;
  readonly name?: string;
  readonly roles?: unknown;
  readonly organisation?: string;
  readonly iss?: string;
  readonly aud?: string;
  /** The key it claims to be signed with. */
  readonly kid?: string;
  /** Seconds from now. */
  readonly expiresIn?: number;
}

/** An issuer of one's own: the key set for the edge, and `Bearer …` for requests. */
export const localIssuer = async (): Promise<{
  readonly keys: JWTVerifyGetKey;
  readonly bearer: (claims?: Claims) => Promise<string>;
}> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'spec', alg: 'ES256' }] });
  const bearer = async ({
    sub = 'officer-7',
    iss = issuer,
    aud = '12315',
    kid = 'spec',
    expiresIn = 900,
    ...more
  }: Claims = {}) => {
    const claims = { name: '张三', roles: ['HANDLER'], organisation: '340202D01', ...more };
    const token = new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).setSubject(sub);
    const now = Math.floor(Date.now() / 1_000);
    const signed = token
      .setIssuer(iss)
      .setAudience(aud)
      .setIssuedAt(now)
      .setExpirationTime(now + expiresIn);
    return `Bearer ${await signed.sign(privateKey)}`;
  };
  return { keys, bearer };
};
