import { randomBytes, randomUUID } from 'node:crypto';
import { reject } from '@12315/kernel';
import type { Persons } from '../persons/persons';
import { blindIndex, personOf, seal, unseal } from '../persons/seal';

const indexKey = Buffer.alloc(32, 'index');

/** The database of persons without a server: keys in memory, real seals. */
export const memoryPersons = (): Persons => {
  const keys = new Map<string, Buffer>();
  const known = new Map<string, string>();
  const mint = (): string => {
    const personId = randomUUID();
    keys.set(personId, randomBytes(32));
    return personId;
  };
  const keyOf = (personId: string): Buffer => keys.get(personId) ?? reject('not-found', 'person.forgotten');
  return {
    identify: async (kind, value) => {
      const index = blindIndex(indexKey, kind, value);
      const personId = known.get(index) ?? mint();
      known.set(index, personId);
      return personId;
    },
    anonymous: async () => mint(),
    seal: async (personId, stream, field, text) => seal(keyOf(personId), { personId, stream, field }, text),
    open: async (sealed, stream, field) => unseal(keyOf(personOf(sealed)), sealed, stream, field),
    openMany: async (texts) =>
      texts.map(({ sealed, stream, field }) => {
        const key = keys.get(personOf(sealed));
        return key ? unseal(key, sealed, stream, field) : null;
      }),
    destroy: async (personId) => void keys.delete(personId),
    close: async () => undefined,
  };
};
