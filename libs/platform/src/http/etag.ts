import { reject } from '@12315/kernel';
import type { ExecutionContext } from '@nestjs/common';
import { headerParameter } from './described-parameters';
import { requestOf } from './edge';

export const etagOf = (revision: number): string => `"${revision}"`;

/** The revision in an `If-Match: "3"`. @throws Rejection `if-match.unreadable`; weak tags, lists and `*` are not revisions. */
export const revisionOf = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const [, digits] = /^"(0|[1-9]\d{0,15})"$/.exec(header) ?? [];
  return digits === undefined ? reject('invalid', 'if-match.unreadable') : Number(digits);
};

/** The revision the caller has seen, or undefined. */
export const expectedOf = (context: ExecutionContext): number | undefined =>
  revisionOf(requestOf(context).headers['if-match']);

export const ifMatch = headerParameter('If-Match', '读到的版本号，例如 "3";已被更新则答 412。', '"3"');
