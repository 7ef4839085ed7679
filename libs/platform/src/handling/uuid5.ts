import { createHash } from 'node:crypto';

/** Names that are not derived from another id. */
export const PLATFORM = '1e2b9f0a-6a53-5c1e-9d0c-012315012315';

/**
 * The UUID, version 5 (RFC 9562), of a name within a namespace: the same name has the same id everywhere and always.
 * @throws TypeError if the namespace is no UUID
 */
export const uuid5 = (namespace: string, name: string): string => {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  if (space.length !== 16) throw new TypeError(`not a UUID: ${namespace}`);
  const hash = createHash('sha1').update(space).update(name, 'utf8').digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
