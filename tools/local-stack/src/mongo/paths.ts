import { type Doc, isDoc } from './bson';

const index = /^(0|[1-9]\d*)$/;
export const isIndex = (part: string): boolean => index.test(part);

const walk = (value: unknown, parts: readonly string[], at: number, found: unknown[]): void => {
  if (at === parts.length) {
    found.push(value);
    return;
  }
  const part = parts[at]!;
  if (!Array.isArray(value)) {
    walkField(value, parts, at, found);
    return;
  }
  if (isIndex(part) && Number(part) < value.length) walk(value[Number(part)], parts, at + 1, found);
  for (const element of value) if (isDoc(element)) walkField(element, parts, at, found, isIndex(part));
};

const walkField = (value: unknown, parts: readonly string[], at: number, found: unknown[], present = false): void => {
  const part = parts[at]!;
  if (isDoc(value) && Object.hasOwn(value, part)) walk(value[part], parts, at + 1, found);
  else if (!present) found.push(undefined);
};

/**
 * What stands at a dotted path; arrays on the way fan out, so there may be several values or none. `undefined` is a
 * missing field. An array at the end is one value: whoever asks decides whether its elements count.
 */
export const valuesAt = (doc: Doc, path: string): readonly unknown[] => {
  if (!path.includes('.')) return [Object.hasOwn(doc, path) ? doc[path] : undefined];
  const found: unknown[] = [];
  walk(doc, path.split('.'), 0, found);
  return found;
};

/** What an index and a sort see at a path: elements instead of arrays, null for missing, `undefined` for an empty array. */
export const keysAt = (doc: Doc, path: string): readonly unknown[] => {
  const keys = valuesAt(doc, path).flatMap((value) => {
    if (!Array.isArray(value)) return [value ?? null];
    return value.length === 0 ? [undefined] : (value as unknown[]);
  });
  return keys.length === 0 ? [null] : keys;
};

export const isMissing = (doc: Doc, path: string): boolean => valuesAt(doc, path).every((value) => value === undefined);
