import { createHash } from 'node:crypto';
import type { Reader } from '../reader';
import type { Consuming, Gathering, Service } from '../service';

/** Who reads what: one topic, every reader of it. */
export interface Feed {
  readonly topic: string;
  readonly readers: readonly Reader[];
}

/** The topics of a service's table and who reads them. @param readerOf the reader made for a row of the table */
export const feedsOf = (service: Service, readerOf: (row: Consuming | Gathering) => Reader): readonly Feed[] => {
  const rows = [
    ...service.consumes.map((row) => ({ topics: [row.channel.topic], reader: readerOf(row) })),
    ...service.gathers.map((row) => ({ topics: row.channels.map(({ topic }) => topic), reader: readerOf(row) })),
  ];
  const topics = [...new Set(rows.flatMap((row) => row.topics))];
  return topics.map((topic) => ({
    topic,
    readers: rows.filter((row) => row.topics.includes(topic)).map(({ reader }) => reader),
  }));
};

type Hearing = Pick<Service, 'consumes' | 'gathers'>;
/** The rows of a service's table that hear other services. */
export const heardBy = ({ consumes, gathers }: Hearing) => [
  ...consumes.map(({ name, channel }) => ({ name, topics: [channel.topic] })),
  ...gathers.map(({ view, channels }) => ({ name: view.name, topics: channels.map(({ topic }) => topic) })),
];

/**
 * The service's consumer group: `analytics.1f0c9a2b`. A row that is new or has a new name makes it another group, which reads
 * from the beginning: the row needs the history, and what the others have seen changes nothing for them.
 */
export const groupOf = (service: Hearing & Pick<Service, 'name'>): string => {
  const rows = heardBy(service).map(({ name }) => name);
  const hash = createHash('sha256').update(rows.sort().join('|'));
  return `${service.name}.${hash.digest('hex').slice(0, 8)}`;
};
