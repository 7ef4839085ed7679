import { type MessagesOf, routingEvents } from '@12315/contracts';
import { Schema } from 'mongoose';
import { type Gathering, gathers } from '../service';

interface NamedOrganisation {
  readonly organisation: string;
  readonly name: string;
}

/** What organisations are called, for a service that is not routing: `intake.organisations.v1`. */
export const organisationNames = (service: string): Gathering =>
  gathers<MessagesOf<typeof routingEvents>, NamedOrganisation>(
    {
      name: `${service}.organisations.v1`,
      key: ({ data }) => ('code' in data ? data.code : null),
      initial: { organisation: '', name: '' },
      evolve: {
        'routing.organisation-registered.v1': ({ code, name }) => ({ organisation: code, name }),
      },
    },
    [routingEvents],
    new Schema<NamedOrganisation>({ organisation: String, name: String }, { _id: false }),
  );
