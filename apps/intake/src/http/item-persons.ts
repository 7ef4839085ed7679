import type { Complainant } from '@12315/domain-intake';
import type { Sealed } from '@12315/kernel';
import type { Persons } from '@12315/platform';
import type { ReceiveItemBody } from './item.bodies';

/** The rules of a receipt read nothing of the person. */
const blank = '' as Sealed;
export const notYetSealed = ({ complainant }: ReceiveItemBody) => ({
  personId: '',
  complainant: complainant ? { name: blank, phone: blank, address: blank } : null,
  statement: blank,
});

/** Personal data is sealed before the domain sees it. Who leaves no name is a new person each time, whom nothing finds again. */
export const sealedFor = async (persons: Persons, itemId: string, { complainant, statement }: ReceiveItemBody) => {
  const personId = complainant ? await persons.identify('phone', complainant.phone) : await persons.anonymous();
  const seal = (field: string, text: string): Promise<Sealed> => persons.seal(personId, `item-${itemId}`, field, text);
  const words = await seal('statement', statement);
  if (!complainant) return { personId, complainant: null, statement: words };
  const [name, phone, address] = await Promise.all([
    seal('complainant.name', complainant.name),
    seal('complainant.phone', complainant.phone),
    seal('complainant.address', complainant.address),
  ]);
  return { personId, complainant: { name, phone, address }, statement: words };
};

/** Who somebody is, opened; null where they were forgotten. */
export const openedFor = async (persons: Persons, itemId: string, { name, phone, address }: Complainant) => {
  const at = (field: string, sealed: Sealed) => ({ sealed, stream: `item-${itemId}`, field: `complainant.${field}` });
  const opened = await persons.openMany([at('name', name), at('phone', phone), at('address', address)]);
  return { name: opened[0] ?? null, phone: opened[1] ?? null, address: opened[2] ?? null };
};
