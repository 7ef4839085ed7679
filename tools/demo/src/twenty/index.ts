import { composed } from './composed';
import { decided } from './decided';
import { guided } from './guided';
import { mediated } from './mediated';
import { onTheSpot } from './on-the-spot';
import { sampled } from './sampled';
import type { Story } from './story';
import { together } from './together';

export type { Story, Telling } from './story';

/** The twenty real matters in their order; fourteen and three complaints make one of them each. */
export const twenty: readonly Story[] = [
  ...onTheSpot,
  ...guided,
  ...mediated,
  ...composed,
  ...together,
  ...sampled,
  ...decided,
].sort((one, other) => (one.matter < other.matter ? -1 : one.matter > other.matter ? 1 : 0));
