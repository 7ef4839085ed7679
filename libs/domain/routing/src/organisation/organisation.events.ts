import type { LegalDate, Message } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */

/** By the letter of the code `{area6}{letter}{nn}`. */
export const organisationKinds = {
  P: 'PROVINCE',
  C: 'CITY',
  D: 'DISTRICT',
  S: 'SUB_OFFICE',
  A: 'ASSOCIATION',
  B: 'BRANCH',
  T: 'STATION',
  X: 'FUNCTIONAL_ZONE',
} as const;
export type OrganisationKind = (typeof organisationKinds)[keyof typeof organisationKinds];

export type OrganisationRegistered = Message<
  'OrganisationRegistered',
  {
    /** `340202D01` */
    code: string;
    name: string;
    kind: OrganisationKind;
    /** Its area of six digits; a functional zone outside GB/T 2260 has a code of our own, `3402Z1`. */
    area: string;
    /** The superior; null for the top of the city. */
    parent: string | null;
    validFrom: LegalDate;
  }
>;
export type OrganisationEvent = OrganisationRegistered;
