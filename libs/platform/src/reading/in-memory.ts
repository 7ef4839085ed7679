import type { Position } from '@12315/kernel';
import type { Incoming } from '../reader';
import type { Checkpoints } from './checkpoints';
import { errorText } from './error-text';
import type { Parked, Parking } from './parking';

/** Checkpoints without a server, for specs. */
export const inMemoryCheckpoints = (): Checkpoints => {
  const saved = new Map<string, Position>();
  return {
    load: async (name) => saved.get(name) ?? null,
    save: async (name, position) => void saved.set(name, position),
    forget: async (name) => void saved.delete(name),
  };
};

const parkedOf = (name: string, { event, meta }: Incoming, error: unknown): Parked => ({
  _id: `${name}|${meta.stream}|${meta.revision}`,
  name,
  stream: meta.stream,
  revision: meta.revision,
  event,
  meta,
  error: error === null ? null : errorText(error),
  at: meta.recordedAt,
});

/** Parking without a server, for specs. */
export const inMemoryParking = (): Parking => {
  const waiting = new Map<string, Parked>();
  const of = (name: string, stream: string) =>
    [...waiting.values()]
      .filter((parked) => parked.name === name && parked.stream === stream)
      .sort((a, b) => a.revision - b.revision);
  return {
    parks: async (name, stream) => of(name, stream).length > 0,
    park: async (name, incoming, error) => {
      const parked = parkedOf(name, incoming, error);
      if (!waiting.has(parked._id)) waiting.set(parked._id, parked);
    },
    list: async (name) => [...waiting.values()].filter((parked) => name === undefined || parked.name === name),
    summary: async (limit) => {
      const all = [...waiting.values()];
      const first = all.slice(0, limit).map(({ _id, event: _event, meta: _meta, ...shown }) => shown);
      const counts = new Map<string, number>();
      for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
      return { first, counts };
    },
    replay: async (reader, stream) => {
      const all = of(reader.name, stream);
      for (const { _id, event, meta } of all) {
        await reader.apply([{ event, meta }]);
        waiting.delete(_id);
      }
      return all.length;
    },
    forget: async (name) => [...waiting.values()].filter((p) => p.name === name).forEach((p) => waiting.delete(p._id)),
  };
};
