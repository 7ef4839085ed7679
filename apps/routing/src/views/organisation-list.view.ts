import { organisation, type OrganisationEvent, type OrganisationKind } from '@12315/domain-routing';
import type { LegalDate, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedOrganisation {
  /** Its own code: an organisation sees itself and what it covers. */
  readonly organisation: string;
  readonly name: string;
  readonly kind: OrganisationKind | null;
  readonly area: string;
  readonly parent: string | null;
  readonly validFrom: LegalDate | null;
}

const view: View<OrganisationEvent, ListedOrganisation> = {
  name: 'routing.organisation-list.v1',
  key: ({ data }) => data.code,
  initial: { organisation: '', name: '', kind: null, area: '', parent: null, validFrom: null },
  evolve: {
    OrganisationRegistered: ({ code, name, kind, area, parent, validFrom }) => ({
      organisation: code,
      name,
      kind,
      area,
      parent,
      validFrom,
    }),
  },
};

const schema = new Schema<ListedOrganisation>(
  { organisation: String, name: String, kind: String, area: String, parent: String, validFrom: String },
  { _id: false },
).index({ organisation: 1, _id: 1 });

export const organisationList = shows(view, [organisation], schema);
