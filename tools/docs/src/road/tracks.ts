import type { Line, Rect } from './picture';
import { type Link, unique } from './steps';

/** Where a fact stands: in which gap its box ends, and in which it begins; a lane as a whole begins in its first gap. */
export interface Place {
  readonly above: string;
  readonly below: string;
}
/** Gap → the targets whose arrows run through it, each on a track of its own. */
export type Tracks = ReadonlyMap<string, readonly string[]>;

export const step = 10;
/** Room for the tracks of a gap, and for the heads of its arrows. */
export const gapHeight = (tracks: number): number => (tracks === 0 ? 12 : 20 + step * tracks);
export const targetsOf = (links: readonly Link[]): readonly string[] => unique(links.map(({ to }) => to));

const startOf = (places: ReadonlyMap<string, Place>, from: string): string => places.get(from)?.below ?? `${from}/0`;

export const tracksOf = (links: readonly Link[], places: ReadonlyMap<string, Place>): Tracks => {
  const tracks = new Map<string, readonly string[]>();
  for (const { from, to } of links)
    for (const gap of [startOf(places, from), places.get(to)!.above])
      tracks.set(gap, unique([...(tracks.get(gap) ?? []), to]));
  return tracks;
};

interface Drawn {
  readonly places: ReadonlyMap<string, Place>;
  readonly tracks: Tracks;
  /** Where each gap begins. */
  readonly tops: ReadonlyMap<string, number>;
  readonly boxes: ReadonlyMap<string, Rect>;
  /** Left of all boxes. */
  readonly trunk: number;
  readonly start: number;
}
/** Down out of its box, along its track, up or down the trunk, and along a track into its target from above. */
export const arrowsOf = (
  links: readonly Link[],
  { places, tracks, tops, boxes, trunk, start }: Drawn,
): readonly Line[] => {
  const targets = targetsOf(links);
  return links.map(({ from, to }) => {
    const colour = targets.indexOf(to);
    const trackIn = (gap: string): number => tops.get(gap)! + 8 + step * tracks.get(gap)!.indexOf(to);
    const source = boxes.get(from);
    const target = boxes.get(to)!;
    const nth = unique(links.filter((link) => link.from === from).map((link) => link.to)).indexOf(to);
    const [leaving, entering] = [startOf(places, from), places.get(to)!.above];
    const out = source ? source.x + source.width / 2 - 34 + step * nth : start + step * nth;
    const into = target.x + target.width / 2 + 24;
    const across = trunk + step * colour;
    const [y1, y2] = [trackIn(leaving), trackIn(entering)];
    const begin: readonly [number, number] = source ? [out, source.y + source.height] : [out, y1];
    const detour: readonly (readonly [number, number])[] =
      leaving === entering
        ? []
        : [
            [across, y1],
            [across, y2],
          ];
    return { points: [begin, [out, y1], ...detour, [into, y2], [into, target.y]], colour, dot: !source };
  });
};
