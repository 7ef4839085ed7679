import { type EventMeta, type Instant, type Message, reject } from '@12315/kernel';
import type { Incoming } from '../reader';

/** A contract on its way out. */
export interface Outgoing {
  /** The aggregate's id: one aggregate, one partition, one order. */
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came over the wire, before anything is believed of it. */
export interface Raw {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;
}

/** One message, headers included, must fit well under the broker's and the fetcher's 1 MB, or it would block its partition. */
const largest = 512 * 1024;
const json = 'application/json';

/** CloudEvents 1.0, Kafka binding, binary mode. `ce_id` is the id of the domain event that the contract tells of. */
export const encode = (contract: Message, meta: EventMeta, service: string, category: string): Outgoing => {
  const key = meta.stream.slice(category.length + 1);
  const value = JSON.stringify(contract.data);
  if (Buffer.byteLength(value) > largest) reject('invalid', 'contract.too-large', contract.type);
  return {
    key,
    value,
    headers: {
      ce_specversion: '1.0',
      ce_id: meta.id,
      ce_type: contract.type,
      ce_source: `/${service}`,
      ce_subject: `${category}/${key}`,
      ce_time: meta.occurredAt,
      ce_recordedtime: meta.recordedAt,
      ce_sequence: String(meta.revision),
      ce_partitionkey: key,
      ce_correlationid: meta.correlation,
      ce_ruleset: meta.ruleSet,
      ce_actorid: meta.actor.id,
      ce_actorrole: meta.actor.role,
      ce_actororganisation: meta.actor.organisation,
      ...(meta.causation === null ? {} : { ce_causationid: meta.causation }),
      ...(meta.trace === undefined ? {} : { ce_traceparent: meta.trace }),
      'content-type': json,
    },
  };
};

const unreadable = (detail: string): never => reject('invalid', 'contract.unreadable', detail);

const optional = ({ headers }: Raw, name: string): string | undefined => {
  const value = headers?.[name];
  return Array.isArray(value) ? unreadable(`${name} is there twice`) : value?.toString();
};
const header = (raw: Raw, name: string): string => optional(raw, name) ?? unreadable(`no ${name}`);
const fixed = (raw: Raw, name: string, value: string) =>
  header(raw, name) === value || unreadable(`${name} is not ${value}`);

const instant = (raw: Raw, name: string): Instant => {
  const text = header(raw, name);
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text
    ? (text as Instant)
    : unreadable(`${name} is not an instant in UTC with milliseconds`);
};

const revision = (raw: Raw): number => {
  const text = header(raw, 'ce_sequence');
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : unreadable('ce_sequence is not a revision');
};

const stream = (raw: Raw): string => {
  const subject = header(raw, 'ce_subject');
  const slash = subject.indexOf('/');
  const id = subject.slice(slash + 1);
  if (slash < 1 || id === '') return unreadable('ce_subject is not category/id');
  if (raw.key?.toString() !== id || header(raw, 'ce_partitionkey') !== id)
    return unreadable('key, ce_partitionkey and ce_subject do not name the same aggregate');
  return `${subject.slice(0, slash)}-${id}`;
};

const data = ({ value }: Raw): object => {
  try {
    const parsed: unknown = JSON.parse(value?.toString() ?? '');
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // The parser's message would quote the value.
  }
  return unreadable('the value is not a JSON object');
};

/**
 * The contract and its meta, or nothing: a missing or odd header is never guessed.
 * @throws Rejection `contract.unreadable`, naming what is wrong and quoting no value.
 */
export const decode = (raw: Raw): Incoming => {
  fixed(raw, 'ce_specversion', '1.0');
  fixed(raw, 'content-type', json);
  header(raw, 'ce_source');
  const trace = optional(raw, 'ce_traceparent');
  return {
    event: { type: header(raw, 'ce_type'), data: data(raw) },
    meta: {
      id: header(raw, 'ce_id'),
      stream: stream(raw),
      revision: revision(raw),
      occurredAt: instant(raw, 'ce_time'),
      recordedAt: instant(raw, 'ce_recordedtime'),
      actor: {
        id: header(raw, 'ce_actorid'),
        role: header(raw, 'ce_actorrole'),
        organisation: header(raw, 'ce_actororganisation'),
      },
      ruleSet: header(raw, 'ce_ruleset'),
      correlation: header(raw, 'ce_correlationid'),
      causation: optional(raw, 'ce_causationid') ?? null,
      ...(trace === undefined ? {} : { trace }),
    },
  };
};
