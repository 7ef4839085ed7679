import { type Decider, type Message, reject } from '@12315/kernel';
import { type OrganisationEvent, organisationKinds, type OrganisationRegistered } from './organisation.events';

type Entry = OrganisationRegistered['data'];
export type RegisterOrganisation = Message<'RegisterOrganisation', Entry>;
export type OrganisationCommand = RegisterOrganisation;
export type Organisation = { readonly status: 'none' } | { readonly status: 'registered'; readonly entry: Entry };

const shape = /^(\d{4}[0-9A-Z]{2})([PCDSABTX])\d{2}$/;

/** 机构: bureaus, sub-offices, associations and stations. */
export const organisation: Decider<OrganisationCommand, OrganisationEvent, Organisation> = {
  category: 'organisation',
  initial: { status: 'none' },
  decide: {
    RegisterOrganisation: (command, state) => {
      const entry = entryOf(command);
      if (state.status === 'registered')
        return same(entry, state.entry) ? [] : reject('conflict', 'organisation.already-registered', entry.code);
      checkCode(entry);
      return [{ type: 'OrganisationRegistered', data: entry }];
    },
  },
  evolve: { OrganisationRegistered: (data) => ({ status: 'registered', entry: entryOf(data) }) },
  /** An organisation is its superior's to manage. */
  holder: (state) => (state.status === 'none' ? null : (state.entry.parent ?? state.entry.code)),
};

const entryOf = ({ code, name, kind, area, parent, validFrom }: Entry): Entry => ({
  code,
  name,
  kind,
  area,
  parent,
  validFrom,
});
const same = (one: Entry, other: Entry): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A code says where an organisation is and what it is. */
const checkCode = ({ code, kind, area }: Entry): void => {
  const [, itsArea, letter] = shape.exec(code) ?? reject('invalid', 'organisation.code-malformed', code);
  if (itsArea !== area || organisationKinds[letter as keyof typeof organisationKinds] !== kind)
    reject('invalid', 'organisation.code-contradicts-entry', code);
};
