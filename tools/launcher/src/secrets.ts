import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, exportPKCS8, generateKeyPair, importPKCS8, type JWK, type KeyLike } from 'jose';

/** Made once per data directory, readable by its owner only. A deployment brings its own. */
export interface Secrets {
  /** Wraps the data keys of persons; 32 bytes, base64. */
  readonly personKek: string;
  /** Keys the blind index of phones and identity numbers; 32 bytes, base64. */
  readonly personIndexKey: string;
  readonly signingKey: KeyLike;
  readonly publicJwk: JWK;
}

interface Kept {
  readonly personKek: string;
  readonly personIndexKey: string;
  readonly signingKey: string;
  readonly publicJwk: JWK;
}

const made = async (): Promise<Kept> => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    personKek: randomBytes(32).toString('base64'),
    personIndexKey: randomBytes(32).toString('base64'),
    signingKey: await exportPKCS8(privateKey),
    publicJwk: { ...(await exportJWK(publicKey)), kid: randomBytes(8).toString('hex'), alg: 'ES256', use: 'sig' },
  };
};

/** Whole and on disk, or not at all: without it nobody can read the persons that were sealed. */
const keep = (file: string, secrets: Kept) => {
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
};

export const secretsIn = async (data: string): Promise<Secrets> => {
  const file = join(data, 'secrets.json');
  mkdirSync(data, { recursive: true });
  if (!existsSync(file)) keep(file, await made());
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  return { ...kept, signingKey: await importPKCS8(kept.signingKey, 'ES256') };
};
