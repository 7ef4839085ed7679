/** What kafkajs says and throws, put right. No import of kafkajs here: errors are told by their names. */

/** One line of kafkajs's own log. */
export interface ClientLine {
  readonly namespace: string;
  /** 1 error, 2 warn, 4 info, 5 debug */
  readonly level: number;
  readonly log: Readonly<Record<string, unknown>> & { readonly message: string };
}
export type Level = 'error' | 'warn' | 'info' | 'debug';

/** A member that comes or goes makes everyone join again: every rolling restart says so as an error, and none is one. */
const rebalance = /rebalanc|re-?join|not aware of this member|generation id|SYNC_GROUP|MEMBER_ID_REQUIRED/i;
const levels: Readonly<Record<number, Level>> = { 1: 'error', 2: 'warn', 4: 'debug', 5: 'debug' };

export const levelOf = ({ namespace, level, log }: ClientLine): Level => {
  if (rebalance.test(`${log.message} ${typeof log.error === 'string' ? log.error : ''}`)) return 'info';
  // A connection that breaks is made again; when it cannot be, whoever needed it says so.
  return namespace === 'Connection' && level === 1 ? 'warn' : (levels[level] ?? 'info');
};

const told = ['broker', 'clientId', 'groupId', 'memberId', 'topic', 'partition', 'retryCount', 'retryTime'];
/** The fields worth keeping: never a payload. */
export const fieldsOf = ({ namespace, log }: ClientLine): Readonly<Record<string, unknown>> => ({
  from: namespace === '' ? 'kafkajs' : `kafkajs ${namespace}`,
  ...Object.fromEntries(told.filter((name) => log[name] !== undefined).map((name) => [name, log[name]])),
  ...(typeof log.error === 'string' ? { said: log.error } : {}),
});

const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

const rootOf = (error: Error): Error => (error.cause instanceof Error ? rootOf(error.cause) : error);

/**
 * Whether the consumer may be started again after this: the brokers were away or the group moved on. kafkajs wraps whatever a
 * handler threw in an error of its own and would start again for a bug as well, for ever; what counts is the root.
 */
export const isInfrastructure = (error: Error): boolean => {
  const root = rootOf(error);
  const code = (root as { readonly code?: unknown }).code;
  return root.name.startsWith('KafkaJS') || (typeof code === 'string' && network.has(code));
};

const negative = 'TimeoutNegativeWarning';
/** kafkajs asks for timers in the past (tulios/kafkajs#1751), which newer versions of Node report on every fetch. */
export const withoutNegativeTimeouts = (emit: typeof process.emitWarning): typeof process.emitWarning =>
  ((warning: string | Error, ...more: readonly unknown[]) => {
    const options = more[0];
    const type = typeof options === 'object' && options !== null ? (options as { type?: unknown }).type : options;
    if (type !== negative) Reflect.apply(emit, process, [warning, ...more]);
  }) as typeof process.emitWarning;
