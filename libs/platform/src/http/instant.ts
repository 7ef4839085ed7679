import { applyDecorators } from '@nestjs/common';
import { IsISO8601, Matches } from 'class-validator';

/**
 * RFC 3339 to the letter: date, time with seconds, and the offset, which nobody has to guess. Years at the ends of four digits
 * would leave them in UTC, and instants are compared as text.
 */
const rfc3339 = /^[12]\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A moment in a body, `2026-05-06T09:00:00+08:00`, for law's `instantOf`. ISO 8601 alone lets week dates and local times pass. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true }),
    Matches(rfc3339, { message: '应为带时区的时间，例如 2026-05-06T09:00:00+08:00' }),
  );
