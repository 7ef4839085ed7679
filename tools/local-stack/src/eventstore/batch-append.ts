import type { ServerDuplexStream } from '@grpc/grpc-js';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { batchError, MAX_APPEND_SIZE } from './errors';
import type { Expected } from './expected';
import { expectedOf, proposedOf, sizeOf, streamOf } from './proposed';
import type { Proposed } from './record';
import type { Appended, Store } from './store';
import { shared, type Status, streams } from './stubs';

type Call = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
type Answer = Status | streams.BatchAppendResp.Success;

/** An append whose requests have not all arrived. */
interface Open {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: Proposed[];
  size: number;
}

/** Bytes accepted and not yet answered beyond which the call is not read on. */
const WINDOW = 16 * MAX_APPEND_SIZE;

const success = ({ revision, position }: Appended) => {
  const response = new streams.BatchAppendResp.Success();
  if (revision < 0) response.setNoStream(new Empty());
  else response.setCurrentRevision(String(revision));
  const place = new shared.AllStreamPosition();
  if (position === null) response.setNoPosition(new Empty());
  else response.setPosition(place.setCommitPosition(String(position)).setPreparePosition(String(position)));
  return response;
};

const responseTo = (request: streams.BatchAppendReq, stream: string, answer: Answer) => {
  const response = new streams.BatchAppendResp().setCorrelationId(request.getCorrelationId());
  response.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)));
  return answer instanceof streams.BatchAppendResp.Success ? response.setSuccess(answer) : response.setError(answer);
};

const appendTo = async (store: Store, { stream, expected, events }: Open): Promise<Answer> => {
  try {
    const outcome = await store.append(stream, expected, events);
    return 'actual' in outcome ? batchError.wrongExpectedVersion(expected, outcome.actual) : success(outcome);
  } catch {
    return batchError.unknown();
  }
};

const opened = (options: streams.BatchAppendReq.Options): Open => ({
  stream: streamOf(options.getStreamIdentifier()),
  expected: expectedOf(options, options.hasStreamPosition() ? options.getStreamPosition() : null),
  events: [],
  size: 0,
});

/** Many appends share one call; answers find theirs by correlation id and leave when the disk has them. */
export const batchAppend = (store: Store) => (call: Call) => {
  const open = new Map<string, Open>();
  let unanswered = 0;
  let bytes = 0;
  let ended = false;

  const flow = () => {
    if (bytes > WINDOW || call.writableNeedDrain) call.pause();
    else call.resume();
  };
  const answer = (request: streams.BatchAppendReq, stream: string, outcome: Answer) => {
    if (!call.cancelled && call.writable) call.write(responseTo(request, stream, outcome));
  };
  const finish = async (request: streams.BatchAppendReq, append: Open) => {
    unanswered += 1;
    bytes += append.size;
    answer(request, append.stream, await appendTo(store, append));
    unanswered -= 1;
    bytes -= append.size;
    if (ended && unanswered === 0) call.end();
    else flow();
  };
  const accept = async (request: streams.BatchAppendReq) => {
    const correlation = request.getCorrelationId()?.getString() ?? '';
    const options = request.getOptions();
    const append = options ? opened(options) : open.get(correlation);
    if (!append) return;
    open.set(correlation, append);
    const events = request.getProposedMessagesList().map(proposedOf);
    append.events.push(...events);
    append.size += sizeOf(events);
    if (append.size > MAX_APPEND_SIZE) {
      open.delete(correlation);
      answer(request, append.stream, batchError.maxAppendSize());
    } else if (request.getIsFinal()) {
      open.delete(correlation);
      await finish(request, append);
    }
  };

  call.on('data', (request: streams.BatchAppendReq) => {
    accept(request).catch((error: Error) => {
      open.delete(request.getCorrelationId()?.getString() ?? '');
      const stream = request.getOptions()?.getStreamIdentifier()?.getStreamName_asU8() ?? [];
      answer(request, Buffer.from(stream).toString(), batchError.badRequest(error.message));
    });
    flow();
  });
  call.on('drain', flow);
  call.on('end', () => {
    ended = true;
    if (unanswered === 0) call.end();
  });
};
