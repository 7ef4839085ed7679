import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { callError, MAX_APPEND_SIZE, refusalOf } from './errors';
import type { Expected } from './expected';
import { expectedOf, proposedOf, sizeOf, streamOf } from './proposed';
import type { Proposed } from './record';
import type { Appended, Store } from './store';
import { shared, streams } from './stubs';

type Call = ServerReadableStream<streams.AppendReq, streams.AppendResp>;

const wrong = (expected: Expected, actual: number) => {
  const response = new streams.AppendResp.WrongExpectedVersion();
  if (actual < 0) response.setCurrentNoStream(new shared.Empty());
  else response.setCurrentRevision(String(actual));
  if (expected === 'any') response.setExpectedAny(new shared.Empty());
  else if (expected === 'no_stream') response.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream_exists') response.setExpectedStreamExists(new shared.Empty());
  else response.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(response);
};

const success = ({ revision, position }: Appended) => {
  const response = new streams.AppendResp.Success();
  if (revision < 0) response.setNoStream(new shared.Empty());
  else response.setCurrentRevision(String(revision));
  const place = new streams.AppendResp.Position();
  if (position === null) response.setNoPosition(new shared.Empty());
  else response.setPosition(place.setCommitPosition(String(position)).setPreparePosition(String(position)));
  return new streams.AppendResp().setSuccess(response);
};

/** All requests of a call: its options first, then events. */
const gather = async (call: Call) => {
  let options: streams.AppendReq.Options | undefined;
  let size = 0;
  const events: Proposed[] = [];
  for await (const request of call as AsyncIterable<streams.AppendReq>) {
    const message = request.getProposedMessage();
    if ((options === undefined) === (message !== undefined)) throw callError.handlerThrew();
    options ??= request.getOptions();
    if (!message) continue;
    const event = proposedOf(message);
    size += sizeOf([event]);
    if (size > MAX_APPEND_SIZE) throw callError.maxAppendSize();
    events.push(event);
  }
  if (!options) throw callError.handlerThrew();
  return { options, events };
};

/** One append per call: what the client does when the call carries credentials. */
export const append = (store: Store) => async (call: Call, answer: sendUnaryData<streams.AppendResp>) => {
  try {
    const { options, events } = await gather(call);
    const expected = expectedOf(options, options.hasRevision() ? options.getRevision() : null);
    const outcome = await store.append(streamOf(options.getStreamIdentifier()), expected, events);
    answer(null, 'actual' in outcome ? wrong(expected, outcome.actual) : success(outcome));
  } catch (error) {
    answer(refusalOf(error));
  }
};
