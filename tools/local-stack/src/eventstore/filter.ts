import { callError } from './errors';
import type { Entry } from './store';
import type { streams } from './stubs';

/** A server-side filter over all events. */
export interface Filter {
  readonly matches: (entry: Entry) => boolean;
  /** A subscription says how far it has come after this many events, matching or not. */
  readonly checkpointInterval: number;
}

/** The real server's search window where the client names none. */
const WINDOW = 32;

const testOf = (expression: streams.ReadReq.Options.FilterOptions.Expression): ((name: string) => boolean) => {
  const regex = expression.getRegex();
  const prefixes = expression.getPrefixList();
  if (!regex) return (name) => prefixes.some((prefix) => name.startsWith(prefix));
  const pattern = new RegExp(regex);
  return (name) => pattern.test(name);
};

export const filterOf = (options: streams.ReadReq.Options.FilterOptions): Filter => {
  const byStream = options.getStreamIdentifier();
  const byType = options.getEventType();
  const expression = byStream ?? byType;
  if (!expression) throw callError.handlerThrew();
  const test = testOf(expression);
  return {
    matches: byStream ? ({ stream }) => test(stream) : ({ type }) => test(type),
    checkpointInterval: (options.hasMax() ? options.getMax() : WINDOW) * options.getCheckpointintervalmultiplier(),
  };
};
