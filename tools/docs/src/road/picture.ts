import { widthOf, wrapped } from './text';

/** What a box shows: done by a person, by the system, on another service's fact, by the clock; what comes in, goes out. */
export type Kind = 'person' | 'system' | 'note' | 'clock' | 'in' | 'out';
export interface Words {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly muted?: boolean;
}
export interface Text extends Words {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
}
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface Box extends Rect {
  /** `complaint.ComplaintAccepted`, or what comes in or goes out. */
  readonly id: string;
  readonly kind: Kind;
  readonly lines: readonly Text[];
}
export interface Line {
  readonly points: readonly (readonly [number, number])[];
  /** Which of the colours. */
  readonly colour: number;
  readonly dashed?: boolean;
  /** Only a rail: nothing moves along it. */
  readonly rail?: boolean;
  /** Begins where a lane begins. */
  readonly dot?: boolean;
}
export interface Picture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Rect[];
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly texts: readonly Text[];
}

export const padding = 9;
/** From one baseline to the next. */
const leading = (size: number): number => Math.round(size * 1.4);

/** Each of the words on as many lines as it takes. */
export const linesOf = (all: readonly Words[], width: number): readonly Words[] =>
  all.flatMap((words) => wrapped(words.text, words.size, width - 2 * padding).map((text) => ({ ...words, text })));
export const heightOf = (lines: readonly Words[]): number =>
  2 * padding + lines.reduce((sum, { size }) => sum + leading(size), 0) - 4;
export const placed = (lines: readonly Words[], left: number, top: number): readonly Text[] => {
  let y = top + padding - 2;
  return lines.map((words) => {
    y += leading(words.size);
    return { ...words, x: left + padding, y: y - Math.round(words.size * 0.3) };
  });
};
export const boxOf = (id: string, kind: Kind, lines: readonly Words[], { x, y, width, height }: Rect): Box => ({
  id,
  kind,
  x,
  y,
  width,
  height,
  lines: placed(lines, x, y),
});

/** One below the other from `y` on. */
export const stacked = (
  entries: readonly { readonly id: string; readonly kind: Kind; readonly words: readonly Words[] }[],
  { x, y, width }: Pick<Rect, 'x' | 'y' | 'width'>,
): readonly Box[] => {
  let top = y;
  return entries.map(({ id, kind, words }) => {
    const lines = linesOf(words, width);
    const height = heightOf(lines);
    const box = boxOf(id, kind, lines, { x, y: top, width, height });
    top += height + 8;
    return box;
  });
};
export const bottomOf = (rects: readonly Rect[], least: number): number =>
  Math.max(least, ...rects.map(({ y, height }) => y + height));

/** Where text leaves its box or the picture, where boxes touch, where an arrow runs through one: nothing, in a good picture. */
export const faultsOf = ({ width, height, boxes, texts, lines }: Picture): readonly string[] => {
  const sticksOut = ({ x, y, text, size }: Text, area: Rect): boolean =>
    x < area.x ||
    x + widthOf(text, size) > area.x + area.width ||
    y - size < area.y ||
    y + size * 0.3 > area.y + area.height;
  const touch = (one: Rect, other: Rect): boolean =>
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height;
  const rectOf = ({ x, y, text, size }: Text): Rect => ({ x, y: y - size, width: widthOf(text, size), height: size });
  const all = { x: 0, y: 0, width, height };
  const legs = lines
    .filter(({ rail }) => !rail)
    .flatMap(({ points }) => points.slice(1).map((point, i) => [points[i]!, point] as const))
    .map(([[x1, y1], [x2, y2]]) => ({
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: Math.abs(x1 - x2),
      height: Math.abs(y1 - y2),
    }));
  return [
    ...boxes.flatMap((box) =>
      box.lines.filter((line) => sticksOut(line, box)).map(({ text }) => `${text} in ${box.id}`),
    ),
    ...texts.filter((text) => sticksOut(text, all)).map(({ text }) => `${text} on the page`),
    ...boxes.flatMap((box, i) =>
      boxes
        .slice(i + 1)
        .filter((other) => touch(box, other))
        .map(({ id }) => `${box.id} on ${id}`),
    ),
    ...boxes.flatMap((box) =>
      texts.filter((text) => touch(box, rectOf(text))).map(({ text }) => `${box.id} on ${text}`),
    ),
    ...boxes.filter((box) => legs.some((leg) => touch(box, leg))).map(({ id }) => `an arrow through ${id}`),
    ...boxes.filter((box) => box.x < 0 || box.x + box.width > width || box.y + box.height > height).map(({ id }) => id),
  ];
};
