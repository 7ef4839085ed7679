import type { Parked, Parking } from '../reading/parking';
import type { Reader } from '../reader';

/** Prints every stream that waits: where it failed, with what, and how much waits behind. */
export const listParked = async (parking: Parking, print: (line: string) => void): Promise<void> => {
  const all = await parking.list();
  const streams = new Map<string, Parked[]>();
  for (const each of all) {
    const key = `${each.name} ${each.stream}`;
    streams.set(key, [...(streams.get(key) ?? []), each]);
  }
  for (const [key, [first, ...behind]] of streams)
    print(
      `${key}: revision ${first!.revision} (${first!.event.type}): ${first!.error ?? '-'}; ${behind.length} behind it`,
    );
  print(`${streams.size} streams, ${all.length} events`);
};

/** @throws Error if there is no such reader; what the first failure throws, after which the rest still waits */
export const replayParked = async (
  parking: Parking,
  readers: readonly Reader[],
  { name, stream }: { readonly name: string; readonly stream: string },
  print: (line: string) => void,
): Promise<void> => {
  const reader = readers.find((each) => each.name === name);
  if (!reader) throw new Error(`no reader ${name}; there are ${readers.map((each) => each.name).join(', ')}`);
  print(`${name} ${stream}: ${await parking.replay(reader, stream)} applied`);
};
