import { callError } from './errors';
import type { Expected } from './expected';
import type { Proposed } from './record';
import type { shared, streams } from './stubs';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const required = (metadata: { get(key: string): string | undefined }, key: string): string => {
  const value = metadata.get(key);
  if (value === undefined) throw callError.missingMetadata(key);
  return value;
};

/** An event out of either append request. */
export const proposedOf = (
  message: streams.BatchAppendReq.ProposedMessage | streams.AppendReq.ProposedMessage,
): Proposed => {
  const metadata = message.getMetadataMap();
  const type = required(metadata, 'type');
  const json = required(metadata, 'content-type') === 'application/json';
  const id = message.getId()?.getString().toLowerCase() ?? '';
  if (!UUID.test(id)) throw callError.handlerThrew();
  return { id, type, json, data: message.getData_asU8(), metadata: message.getCustomMetadata_asU8() };
};

/** As the real server counts it. */
export const sizeOf = (events: readonly Proposed[]): number =>
  events.reduce((sum, { type, data, metadata }) => sum + data.length + metadata.length + 2 * type.length, 0);

/** The name of the stream. Its metadata would be accepted and not obeyed, so it is refused. */
export const streamOf = (identifier: shared.StreamIdentifier | undefined): string => {
  const name = Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();
  if (name === '') throw callError.handlerThrew();
  if (name.startsWith('$$')) throw callError.unimplemented('stream metadata');
  return name;
};

export const expectedOf = (
  options: { hasAny(): boolean; hasNoStream(): boolean; hasStreamExists(): boolean },
  revision: string | null,
): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  if (revision === null) throw callError.handlerThrew();
  return Number(revision);
};
