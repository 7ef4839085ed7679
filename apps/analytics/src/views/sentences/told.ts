/** What the dossier says of a fact: one sentence, its article, the legal date it sets. */
export interface Told {
  readonly sentence: string;
  readonly article?: string;
  readonly deadline?: object;
}
