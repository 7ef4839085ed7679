import type { Message } from '@12315/kernel';

/** The clock calls what has a deadline. */
export type CheckDeadline = Message<'CheckDeadline', { id: string }>;
