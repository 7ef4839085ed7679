import { type MessagesOf, routingEvents } from '@12315/contracts';
import { gathers } from '@12315/platform';
import { Schema } from 'mongoose';

export interface NamedOrganisation {
  readonly organisation: string;
  readonly name: string;
}

/** The names beside the figures. */
export const organisations = gathers<MessagesOf<typeof routingEvents>, NamedOrganisation>(
  {
    name: 'analytics.organisations.v1',
    key: ({ data }) => ('code' in data ? data.code : null),
    initial: { organisation: '', name: '' },
    evolve: {
      'routing.organisation-registered.v1': ({ code, name }) => ({ organisation: code, name }),
    },
  },
  [routingEvents],
  new Schema<NamedOrganisation>({ organisation: String, name: String }, { _id: false }).index({ organisation: 1 }),
);
