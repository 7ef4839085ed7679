import type { Doc } from '../bson';
import { isDoc } from '../bson';
import type { Cursors } from '../cursors';
import { beyond, refuse } from '../errors';
import type { Store } from '../store';

/** A command with what it may need to be carried out. */
export interface Call {
  readonly command: Doc;
  readonly database: string;
  readonly store: Store;
  readonly cursors: Cursors;
  readonly connection: number;
}
export type Command = (call: Call) => Doc | Promise<Doc>;

/** What drivers add to any command and what changes nothing here: every write is acknowledged from the disk. */
const anywhere = [
  '$db',
  'lsid',
  '$readPreference',
  '$clusterTime',
  'readConcern',
  'writeConcern',
  'comment',
  'maxTimeMS',
];

/** Refuses options that would be ignored otherwise. */
export const only = (where: string, options: Doc, known: readonly string[]): void => {
  const strange = Object.keys(options).find((name) => !known.includes(name) && !anywhere.includes(name));
  if (strange) beyond(`'${strange}' in ${where}`);
};

export const nsOf = ({ database, command }: Call): string => `${database}.${String(Object.values(command)[0])}`;

export const docOr = (value: unknown, otherwise: Doc, name = 'filter'): Doc => {
  if (value === undefined || value === null) return otherwise;
  return isDoc(value)
    ? value
    : refuse('TypeMismatch', `BSON field '${name}' is the wrong type, expected type 'object'`);
};

export const countOr = (value: unknown, otherwise: number, name: string): number => {
  if (value === undefined || value === null) return otherwise;
  const count = typeof value === 'number' || typeof value === 'bigint' ? Number(value) : NaN;
  return Number.isInteger(count) && count >= 0
    ? count
    : refuse('BadValue', `BSON field '${name}' must be a whole number of at least 0`);
};
