import type { Sensitive } from '../service';

/** A sealed text on its way to a reader: in which stored document it stands, and at which path (`parties.name`). */
export interface SealedText {
  readonly sealed: string;
  readonly document: object;
  readonly path: string;
}
/** Opens sealed texts in the order given; null where the person was forgotten. */
export type Open = (texts: readonly SealedText[]) => Promise<readonly (string | null)[]>;

export const masked = '***';
export const forgotten = '已删除';

/** What a projector keeps for itself. */
const bookkeeping = new Set(['_id', 'version', 'seen']);
type Fields = Record<string, unknown>;
interface Place {
  readonly holder: Fields;
  readonly key: string;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Every place a path leads to; a list on the way means each of its items. */
const places = (value: unknown, [key, ...rest]: readonly string[]): readonly Place[] => {
  if (Array.isArray(value)) return value.flatMap((item) => places(item, [key ?? '', ...rest]));
  if (!isFields(value) || key === undefined || !Object.hasOwn(value, key)) return [];
  if (rest.length > 0) return places(value[key], rest);
  return value[key] === null || value[key] === undefined ? [] : [{ holder: value, key }];
};

const shown = (document: object): Fields => {
  const { _id, ...fields } = structuredClone(document) as Fields;
  const kept = Object.entries(fields).filter(([key]) => !bookkeeping.has(key));
  return _id === undefined ? Object.fromEntries(kept) : { id: _id, ...Object.fromEntries(kept) };
};

/**
 * The one step between stored documents and a response: bookkeeping goes, `_id` becomes `id`, and of each sensitive path the
 * reader sees the opened text if one of their roles may, `***` otherwise. All texts of a page are opened in one call.
 */
export const presentAll = async (
  documents: readonly object[],
  reader: { readonly roles: readonly string[] },
  sensitive: Sensitive,
  open: Open,
): Promise<readonly Fields[]> => {
  const answers = documents.map(shown);
  const toOpen: (Place & SealedText)[] = [];
  const hide = (answer: Fields, document: object, path: string, may: boolean) => {
    for (const place of places(answer, path.split('.'))) {
      const sealed = place.holder[place.key];
      place.holder[place.key] = masked;
      if (may && typeof sealed === 'string') toOpen.push({ ...place, sealed, document, path });
    }
  };
  for (const [path, roles] of Object.entries(sensitive)) {
    const may = reader.roles.some((role) => roles.includes(role));
    answers.forEach((answer, i) => hide(answer, documents[i]!, path, may));
  }
  const texts =
    toOpen.length === 0 ? [] : await open(toOpen.map(({ sealed, document, path }) => ({ sealed, document, path })));
  toOpen.forEach(({ holder, key }, i) => (holder[key] = texts[i] ?? forgotten));
  return answers;
};

/** One document for one reader; see `presentAll`. */
export const present = async (
  document: object,
  reader: { readonly roles: readonly string[] },
  sensitive: Sensitive,
  open: Open,
): Promise<Fields> => (await presentAll([document], reader, sensitive, open))[0] ?? {};
