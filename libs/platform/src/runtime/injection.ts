import { Inject, type Provider } from '@nestjs/common';
import type { Clock } from '../clock';
import type { Standing } from '../kafka/kafka';
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

/** Business time, for what is written on an answer; commands have it in their meta. */
export const UsesClock = () => Inject('clock');
/** How far the service has stored what it hears from others, by partition: `@UsesPositions() positions: Positions`. */
export const UsesPositions = () => Inject('positions');
export type Positions = () => Promise<readonly Standing[]>;

export const providersOf = (
  aggregates: Aggregates,
  readings: Readonly<Record<string, Reading>>,
  persons: Persons | null,
  database: object,
  more: { readonly clock?: Clock; readonly positions?: Positions } = {},
): readonly Provider[] => [
  ...Object.entries(aggregates).map(([category, useValue]) => ({ provide: `handles ${category}`, useValue })),
  ...Object.entries(readings).map(([name, useValue]) => ({ provide: `reads ${name}`, useValue })),
  // Without the keys there is no such provider: a controller that asks for it stops the boot, and Nest names both.
  ...(persons ? [{ provide: 'persons', useValue: persons }] : []),
  { provide: 'database', useValue: database },
  ...Object.entries(more).map(([provide, useValue]) => ({ provide, useValue })),
];
