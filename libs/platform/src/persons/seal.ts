import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { reject, type Sealed } from '@12315/kernel';

/** Where a sealed text belongs; moved anywhere else it does not open. */
export interface Place {
  readonly personId: string;
  readonly stream: string;
  readonly field: string;
}

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

const encrypt = (key: Buffer, plain: Buffer, bound: string): readonly [nonce: Buffer, cipherAndTag: Buffer] => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(bound));
  return [nonce, Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])];
};

const decrypt = (key: Buffer, nonce: Buffer, cipherAndTag: Buffer, bound: string): Buffer => {
  const end = cipherAndTag.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(bound))
    .setAuthTag(cipherAndTag.subarray(end));
  return Buffer.concat([decipher.update(cipherAndTag.subarray(0, end)), decipher.final()]);
};

/** Base64url has more than one spelling of some bytes; only the one we write is read, so that every changed character is seen. */
const bytesOf = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : Buffer.alloc(0);
};

const boundTo = ({ stream, field, personId }: Place): string => `${stream}|${field}|${personId}`;
const broken = (): never => reject('invalid', 'person.seal-broken');

/** `v1.<personId>.<nonce>.<ciphertext and tag>`, AES-256-GCM under the person's data key, bound to its place. */
export const seal = (key: Buffer, place: Place, text: string): Sealed =>
  [
    'v1',
    place.personId,
    ...encrypt(key, Buffer.from(text), boundTo(place)).map((part) => part.toString('base64url')),
  ].join('.') as Sealed;

const parts = (sealed: Sealed) => {
  const [version, personId, nonce, cipherAndTag, ...more] = sealed.split('.').map(String);
  return version === 'v1' && personId && nonce && cipherAndTag && more.length === 0
    ? { personId, nonce: bytesOf(nonce), cipherAndTag: bytesOf(cipherAndTag) }
    : broken();
};

/** Whose key opens it. @throws Rejection `person.seal-broken` */
export const personOf = (sealed: Sealed): string => parts(sealed).personId;

/** The text. @throws Rejection `person.seal-broken` when it was altered, or sealed for another stream, field or person */
export const unseal = (key: Buffer, sealed: Sealed, stream: string, field: string): string => {
  const { personId, nonce, cipherAndTag } = parts(sealed);
  if (nonce.length !== nonceBytes || cipherAndTag.length < tagBytes) return broken();
  try {
    return decrypt(key, nonce, cipherAndTag, boundTo({ stream, field, personId })).toString();
  } catch {
    return broken();
  }
};

/** A person's data key under the key-encryption key. */
export const wrap = (kek: Buffer, dataKey: Buffer, personId: string): string =>
  Buffer.concat(encrypt(kek, dataKey, `key|${personId}`)).toString('base64url');

/** @throws Error when it was wrapped under another key or for another person */
export const unwrap = (kek: Buffer, wrapped: string, personId: string): Buffer => {
  const bytes = Buffer.from(wrapped, 'base64url');
  return decrypt(kek, bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes), `key|${personId}`);
};

export type Identifier = 'phone' | 'id';

/** One spelling per phone or identity number, so that one person is found whichever way a clerk typed it. */
const normalised: Record<Identifier, (value: string) => string> = {
  phone: (value) => value.replace(/[\s\-()]/g, '').replace(/^(\+86|0086|86(?=1\d{10}$))/, ''),
  id: (value) => value.replace(/\s/g, '').toUpperCase(),
};

/** Finds a person by phone or identity number without keeping either: both are too few to be hashed without a key. */
export const blindIndex = (key: Buffer, kind: Identifier, value: string): string => {
  const text = normalised[kind](value.normalize('NFKC'));
  if (text === '') reject('invalid', 'person.identifier-empty');
  return createHmac('sha256', key).update(`${kind}|${text}`).digest('base64url');
};
