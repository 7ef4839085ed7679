export type { Act, Deed } from './acts';
export { clientOf, type Client, NobodyThere } from './client';
export { type Demonstration, type Ending, type Outcome, playDemo } from './demo';
export { beginning, planOf } from './plan';
export { play } from './play';
export { progressOn } from './progress';
export { randomOf } from './random';
