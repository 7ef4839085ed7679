import { Inject, type Provider } from '@nestjs/common';
import type { Persons } from '../persons/persons';
import type { Aggregates } from './aggregates';
import type { Reading } from './reading';

/** `@Handles(complaint) complaints: Aggregate<ComplaintCommand, Complaint>` */
export const Handles = ({ category }: { readonly category: string }) => Inject(`handles ${category}`);
/** `@Reads(complaintList) list: Reading` */
export const Reads = ({ view }: { readonly view: { readonly name: string } }) => Inject(`reads ${view.name}`);
/** Only in services that hold the keys of persons. */
export const UsesPersons = () => Inject('persons');
/** The service's database, for questions that a view does not answer. Whoever asks it scopes. */
export const UsesDatabase = () => Inject('database');

export const providersOf = (
  aggregates: Aggregates,
  readings: Readonly<Record<string, Reading>>,
  persons: Persons | null,
  database: object,
): readonly Provider[] => [
  ...Object.entries(aggregates).map(([category, useValue]) => ({ provide: `handles ${category}`, useValue })),
  ...Object.entries(readings).map(([name, useValue]) => ({ provide: `reads ${name}`, useValue })),
  // Without the keys there is no such provider: a controller that asks for it stops the boot, and Nest names both.
  ...(persons ? [{ provide: 'persons', useValue: persons }] : []),
  { provide: 'database', useValue: database },
];
