import type { Box, Kind, Line, Picture, Text } from './picture';

/** Fill, edge. A paper of its own, so that it can be read on white and on black. */
const colours: Readonly<Record<Kind, readonly [string, string]>> = {
  person: ['#ffffff', '#4a5866'],
  system: ['#e9edf2', '#8592a0'],
  note: ['#e3f0e8', '#4c8566'],
  clock: ['#fdf2d8', '#a86f12'],
  in: ['#fbfaf6', '#4c8566'],
  out: ['#fbfaf6', '#4a5866'],
};
const inks = ['#2b69a6', '#9a4a24', '#4f7423', '#7b4b9e', '#0f766e', '#a33a5b'];
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const round = (value: number): string => String(Math.round(value * 10) / 10);

const textOf = ({ x, y, text, size, bold, muted }: Text): string => {
  const weight = bold ? ' font-weight="600"' : '';
  const fill = muted ? ' fill="#525b66"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${weight}${fill}>${escaped(text)}</text>`;
};
/** A small clock in the upper right corner. */
const clockAt = (x: number, y: number): string =>
  `<g fill="none" stroke="#a86f12" stroke-width="1.4"><circle cx="${round(x)}" cy="${round(y)}" r="6"/><path d="M${round(x)} ${round(y - 3.5)}v3.5l2.5 1.5"/></g>`;
const boxOf = ({ id, kind, x, y, width, height, lines }: Box): string => {
  const [fill, edge] = colours[kind];
  const dashes = kind === 'clock' ? ' stroke-dasharray="5 3"' : '';
  const radius = kind === 'in' || kind === 'out' ? 14 : 6;
  return [
    `<g><title>${escaped(id)}</title>`,
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}" stroke="${edge}"${dashes}/>`,
    ...(kind === 'clock' ? [clockAt(x + width - 10, y + 10)] : []),
    ...lines.map(textOf),
    '</g>',
  ].join('');
};
const inkOf = (colour: number): string => (colour < 0 ? '#6b7480' : inks[colour % inks.length]!);
const lineOf = ({ points, colour, dashed, dot, rail }: Line): string => {
  const ink = inkOf(colour);
  const path = points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const [[bx, by], [x, y], [ex]] = [points[0]!, points.at(-1)!, points.at(-2)!];
  const [dx, dy] = ex === x ? [4, 0] : [0, 4];
  const [tx, ty] = ex === x ? [x, y - 7] : [x - 7 * Math.sign(x - ex), y];
  return [
    `<path d="${path}" fill="none" stroke="${ink}" stroke-width="1.5" stroke-linejoin="round"${dashed ? ' stroke-dasharray="6 4"' : ''}/>`,
    ...(rail
      ? []
      : [
          `<path d="M${round(x)} ${round(y)}L${round(tx - dx)} ${round(ty - dy)}L${round(tx + dx)} ${round(ty + dy)}Z" fill="${ink}"/>`,
        ]),
    ...(dot ? [`<circle cx="${round(bx)}" cy="${round(by)}" r="3" fill="${ink}"/>`] : []),
  ].join('');
};

export const svgOf = ({ title, width, height, bands, boxes, lines, texts }: Picture): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}" role="img" font-family="'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif" fill="#1f252b">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${round(height)}" rx="10" fill="#fbfaf6"/>`,
    ...bands.map(
      ({ x, y, width: w, height: h }) =>
        `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="8" fill="#f1eee6" stroke="#ddd7c8"/>`,
    ),
    ...lines.map(lineOf),
    ...boxes.map(boxOf),
    ...texts.map(textOf),
    '</svg>',
    '',
  ].join('\n');
