import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

const pattern = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The span context of a W3C traceparent; null where it is missing or not one. */
export const spanContextOf = (traceparent: string | undefined): SpanContext | null => {
  const [, traceId, spanId, flags] = pattern.exec(traceparent ?? '') ?? [];
  if (!traceId || !spanId || !flags) return null;
  const remote = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
  return isSpanContextValid(remote) ? remote : null;
};

/** The context a remote caller's work goes on in; a new trace where the caller named none. */
export const contextOf = (traceparent: string | undefined): Context => {
  const remote = spanContextOf(traceparent);
  return remote ? trace.setSpanContext(ROOT_CONTEXT, remote) : ROOT_CONTEXT;
};

/** A span that belongs to the platform; its caller ends it. */
export const startSpan = (name: string, attributes: Attributes, parent: Context): Span =>
  trace.getTracer('@12315/platform').startSpan(name, { attributes }, parent);

/** The running span as W3C traceparent, for event metadata and Kafka headers; undefined outside any span. */
export const currentTraceparent = (): string | undefined => {
  const current = trace.getSpanContext(context.active());
  if (!current || !isSpanContextValid(current)) return undefined;
  return `00-${current.traceId}-${current.spanId}-${current.traceFlags.toString(16).padStart(2, '0')}`;
};

/**
 * Runs `fn` in a span: `intake.decide AcceptComplaint`. Its failure marks the span and passes on. Of an error only the name is
 * kept: messages may quote personal data.
 * @param parent traceparent of the event or command that caused this; without it the running span is the parent.
 */
export const inSpan = async <R>(
  name: string,
  attributes: Attributes,
  fn: () => Promise<R>,
  parent?: string,
): Promise<R> => {
  const surroundings = parent === undefined ? context.active() : contextOf(parent);
  const span = startSpan(name, attributes, surroundings);
  try {
    return await context.with(trace.setSpan(surroundings, span), fn);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : typeof error });
    throw error;
  } finally {
    span.end();
  }
};

/** Runs `fn` as if nothing had led to it: its spans are a trace of their own. */
export const inTraceOfItsOwn = <R>(fn: () => Promise<R>): Promise<R> => context.with(ROOT_CONTEXT, fn);
