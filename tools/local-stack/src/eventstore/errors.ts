import { Metadata, status } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Expected } from './expected';
import { shared, Status } from './stubs';

/** Largest append in bytes, the real server's default. */
export const MAX_APPEND_SIZE = 1024 * 1024;

const refusal = (code: status, details: string, trailers: Readonly<Record<string, string>> = {}) => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};

/** Every error of a call, with code, words and trailers of the real server. */
export const callError = {
  maxAppendSize: () =>
    refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${MAX_APPEND_SIZE} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(MAX_APPEND_SIZE),
    }),
  missingMetadata: (property: string) =>
    refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    }),
  invalidCombination: (options: readonly string[]) =>
    refusal(status.INVALID_ARGUMENT, `The combination of (${options.join(', ')}) is invalid.`),
  /** What ASP.NET answers for an exception nobody translated: a malformed id, filter or request. */
  handlerThrew: () => refusal(status.UNKNOWN, 'Exception was thrown by handler.'),
  /** What the real server can and this one cannot. */
  unimplemented: (what: string) => refusal(status.UNIMPLEMENTED, `${what}: not spoken by the local stack`),
};

type Refusal = ReturnType<typeof refusal>;

/** What a call answers for anything thrown while it was handled. */
export const refusalOf = (error: unknown): Refusal =>
  error instanceof Error && 'details' in error ? (error as Refusal) : callError.handlerThrew();

const batchStatus = (code: status, message: string, type: string, detail: { serializeBinary(): Uint8Array }) => {
  const details = new Any();
  details.pack(detail.serializeBinary(), `event_store.client.${type}`);
  return new Status()
    .setCode(code as number)
    .setMessage(message)
    .setDetails(details);
};

const wrongExpectedVersion = (expected: Expected, actual: number) => {
  const wrong = new shared.WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentStreamRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(new Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
};

/** Every error of one append among those that share a call: the call itself goes on. */
export const batchError = {
  wrongExpectedVersion: (expected: Expected, actual: number) =>
    batchStatus(
      status.ALREADY_EXISTS,
      'WrongExpectedVersion',
      'WrongExpectedVersion',
      wrongExpectedVersion(expected, actual),
    ),
  maxAppendSize: () =>
    batchStatus(
      status.INVALID_ARGUMENT,
      'Maximum Append Size Exceeded',
      'MaximumAppendSizeExceeded',
      new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE),
    ),
  badRequest: (message: string) =>
    batchStatus(status.INVALID_ARGUMENT, message, 'BadRequest', new shared.BadRequest().setMessage(message)),
  unknown: () => batchStatus(status.UNKNOWN, 'Unknown', 'Unknown', new shared.Unknown()),
};
