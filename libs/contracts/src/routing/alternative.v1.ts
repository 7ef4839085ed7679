import { AreaCode, Nullable, OrganisationCode, Text } from '../fields';

/** A place whose organ could handle the complaint as well; no organisation: outside the city. */
export class AlternativeV1 {
  @AreaCode() area!: string;
  @Nullable() @OrganisationCode() organisation!: string | null;
  @Text() because!: string;
}
