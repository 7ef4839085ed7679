import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** The mediation document (调解书) is signed by both sides. */
export class MediationDocumentSignedV1 {
  static readonly type = 'mediation.mediation-document-signed.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() signedAt!: Instant;
}
