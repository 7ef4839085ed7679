import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { tap } from 'rxjs';
import { replyOf, requestOf } from './edge';
import { etagOf } from './etag';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** RFC 8288: the same question with the cursor that leads on. */
export const nextLink = (url: string, cursor: string): string => {
  const [path = '', query] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
};

/** Headers that say again what the answer says: `ETag` for its `revision`, `Link` for its `next`. */
export const answerHeaders = (): NestInterceptor => ({
  intercept: (context: ExecutionContext, next: CallHandler) =>
    next.handle().pipe(
      tap((answer: unknown) => {
        if (!isRecord(answer)) return;
        const reply = replyOf(context);
        if (typeof answer['revision'] === 'number') reply.header('etag', etagOf(answer['revision']));
        if (Array.isArray(answer['items']) && typeof answer['next'] === 'string')
          reply.header('link', nextLink(requestOf(context).url, answer['next']));
      }),
    ),
});
