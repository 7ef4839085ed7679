import type { LoggerService } from '@nestjs/common';
import { context, trace } from '@opentelemetry/api';
import { type DestinationStream, pino, type Logger } from 'pino';
import { Unavailable } from '../unavailable';

export type { Logger } from 'pino';

/** Keys whose values are persons' data or secrets wherever they stand: `name` and `complainantName`, not `hostname`. */
const isPersonal = (key: string): boolean =>
  /^name$|Name$/.test(key) ||
  /phone|mobile|address|idNumber|identity|idCard|statement|authorization|cookie|sealed|token|secret|password|kek$/i.test(
    key,
  );
const deepest = 6;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A copy fit for a log: personal keys masked at every depth, errors without their messages. */
export const redacted = (value: unknown, depth = 0): unknown => {
  if (value instanceof Error) return describeError(value);
  if (Array.isArray(value)) return depth >= deepest ? '…' : value.map((item) => redacted(item, depth + 1));
  if (!isRecord(value) || value instanceof Date) return value;
  if (depth >= deepest) return '…';
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, isPersonal(key) ? '***' : redacted(item, depth + 1)]),
  );
};

/** Messages the engine or we wrote: they name code, not data. Every other message may quote a document or a request. */
const harmless = (error: Error) =>
  error instanceof TypeError || error instanceof ReferenceError || error instanceof Unavailable;

/** What a log may say of an error: its name, code and the places it came through. */
export const describeError = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = (error as { code?: unknown }).code;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error instanceof Unavailable ? { dependency: error.dependency, cause: describeError(error.cause) } : {}),
    ...(harmless(error) && !(error instanceof Unavailable) ? { text: error.message } : {}),
    at: places.slice(0, 12).map((line) => line.trim()),
  };
};

/**
 * One JSON object per line on stdout, with the trace it belongs to. Personal data is masked by key at every depth; do not put it
 * into the text of a message.
 */
export const createLogger = (service: string, level: string, to: DestinationStream = pino.destination(1)): Logger =>
  pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redacted(fields) as Record<string, unknown>,
      },
      mixin: () => {
        const traceId = trace.getSpanContext(context.active())?.traceId;
        return traceId ? { traceId } : {};
      },
    },
    to,
  );

/** Nest's own lines (boot, shutdown) through our logger. What it calls the context becomes `from`. */
export const nestLogger = (logger: Logger): LoggerService => {
  const at =
    (level: 'info' | 'error' | 'warn' | 'debug' | 'fatal') =>
    (message: unknown, ...more: readonly unknown[]) => {
      const from = more.at(-1);
      const fields = typeof from === 'string' ? { from } : {};
      if (typeof message === 'string') logger[level](fields, message);
      else logger[level]({ ...fields, said: message });
    };
  return { log: at('info'), error: at('error'), warn: at('warn'), debug: at('debug'), fatal: at('fatal') };
};
