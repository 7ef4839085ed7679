import { type ContractClass, kept } from '@12315/contracts';
import { type EventMeta, type Instant, Rejection } from '@12315/kernel';
import type { Incoming, Reader } from '../reader';
import { decode, type Raw } from './cloud-events';

/** Where a message stands, which says nothing about its content. */
export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** A message that could not be read, as it came: base64, so that it can be parked and read again by a better reader. */
interface Unreadable {
  readonly place: Place;
  readonly key: string | null;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
}
const unreadable = 'contract.unreadable';

const base64 = (value: Buffer | string): string => Buffer.from(value).toString('base64');
const bytes = (value: string): Buffer => Buffer.from(value, 'base64');

const asItCame = (raw: Raw, place: Place): Unreadable => ({
  place,
  key: raw.key && base64(raw.key),
  value: raw.value && base64(raw.value),
  headers: Object.fromEntries(
    Object.entries(raw.headers ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.map(base64) : base64(value)]],
    ),
  ),
});

const rawOf = ({ key, value, headers }: Unreadable): Raw => ({
  key: key === null ? null : bytes(key),
  value: value === null ? null : bytes(value),
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, text]) => [name, typeof text === 'string' ? bytes(text) : text.map(bytes)]),
  ),
});

/** The best guess at whose turn it would have been: that aggregate waits; without any, only the message itself does. */
const guessedStream = ({ key, headers }: Raw, { topic, partition, offset }: Place): string => {
  const subject = headers?.['ce_subject']?.toString() ?? '';
  if (/^[a-z-]+\/./.test(subject)) return subject.replace('/', '-');
  return key === null ? `unreadable-${topic}|${partition}|${offset}` : `unreadable-${key.toString()}`;
};

const guessedMeta = (raw: Raw, place: Place): EventMeta => {
  const never = new Date(0).toISOString() as Instant;
  const revision = Number(raw.headers?.['ce_sequence']?.toString());
  return {
    id: `${place.topic}|${place.partition}|${place.offset}`,
    stream: guessedStream(raw, place),
    // Whatever waits is kept by stream and revision: two messages without one must not be taken for the same.
    revision: Number.isSafeInteger(revision) ? revision : Number(place.offset),
    occurredAt: never,
    recordedAt: never,
    actor: { id: 'unknown', role: 'SYSTEM', organisation: 'unknown' },
    ruleSet: 'unknown',
    correlation: 'unknown',
    causation: null,
  };
};

/** A message on its way to the readers; one that cannot be read goes too, so that its aggregate is parked in its turn. */
export const received = (raw: Raw, place: Place): Incoming => {
  try {
    return decode(raw);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { event: { type: unreadable, data: asItCame(raw, place) }, meta: guessedMeta(raw, place) };
  }
};

/** Read again what could not be read: a parked message is replayed through here. @throws Rejection `contract.unreadable` */
const readAgain = (incoming: Incoming): Incoming =>
  incoming.event.type === unreadable ? decode(rawOf(incoming.event.data as Unreadable)) : incoming;

/** A reader of contracts, some of which it has no case for. */
export interface ContractReader extends Reader {
  /** Type → how many passed by since the start. */
  skipped(): Readonly<Record<string, number>>;
}

export const skips = () => {
  const counts = new Map<string, number>();
  return {
    count: (type: string): void => void counts.set(type, (counts.get(type) ?? 0) + 1),
    all: (): Readonly<Record<string, number>> => Object.fromEntries(counts),
  };
};

/**
 * What a reader with cases for some contracts is given: those, each keeping its promise. Other types are counted and pass by:
 * a producer may add what we do not know.
 * @throws Rejection `contract.unreadable`, `contract.broken`
 */
export const listed = (
  cases: Readonly<Record<string, unknown>>,
  contracts: readonly ContractClass[],
  batch: readonly Incoming[],
  skipped: (type: string) => void,
): readonly Incoming[] =>
  batch.map(readAgain).filter(({ event }) => {
    if (Object.hasOwn(cases, event.type)) return kept(contracts, event);
    skipped(event.type);
    return false;
  });
