import type { Cases, EventMeta, Message } from '@12315/kernel';
import type { Matter } from './matter';

/** What some of the contracts of a service change in the matter that they tell of. */
export type ToldOf<M extends Message> = Partial<Cases<M, [Matter, EventMeta], Matter>>;
