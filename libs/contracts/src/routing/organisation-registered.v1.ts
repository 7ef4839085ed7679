import type { LegalDate } from '@12315/kernel';
import { AreaCode, Day, Nullable, OneOf, OrganisationCode, Text } from '../fields';

const kinds = [
  'PROVINCE',
  'CITY',
  'DISTRICT',
  'SUB_OFFICE',
  'ASSOCIATION',
  'BRANCH',
  'STATION',
  'FUNCTIONAL_ZONE',
] as const;

/** 机构 */
export class OrganisationRegisteredV1 {
  static readonly type = 'routing.organisation-registered.v1' as const;
  @OrganisationCode() code!: string;
  @Text() name!: string;
  @OneOf(kinds) kind!: (typeof kinds)[number];
  @AreaCode() area!: string;
  @Nullable() @OrganisationCode() parent!: string | null;
  @Day() validFrom!: LegalDate;
}
