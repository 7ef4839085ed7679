import { documentsOf, healthOf, healthWords, lagOf, type Status } from './status';

interface Place {
  readonly name: string;
  readonly title: string;
  readonly does: string;
}
interface Way {
  readonly path: string;
  readonly label?: string;
  readonly at?: readonly [x: number, y: number];
}
/** Where everything stands: once for a desk, once for a hand. */
interface Layout {
  readonly size: readonly [width: number, height: number];
  readonly box: readonly [width: number, height: number];
  readonly at: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** Who hears whom, and what travels. */
  readonly ways: readonly Way[];
}

const places: readonly Place[] = [
  { name: 'intake', title: '登记', does: '来件、投诉、受理' },
  { name: 'routing', title: '分流', does: '管辖、签收' },
  { name: 'mediation', title: '调解', does: '同意、期限' },
  { name: 'sampling', title: '抽检', does: '样品、检验结果' },
  { name: 'enforcement-cases', title: '案源', does: '线索、核查期限' },
  { name: 'analytics', title: '统计', does: '数字、全程记录' },
];

const wide: Layout = {
  size: [900, 396],
  box: [200, 118],
  at: {
    intake: [20, 50],
    routing: [350, 50],
    mediation: [680, 50],
    sampling: [20, 268],
    'enforcement-cases': [350, 268],
    analytics: [680, 268],
  },
  ways: [
    { path: 'M220 86 H344', label: '投诉', at: [282, 91] },
    { path: 'M350 132 H226', label: '分派', at: [288, 137] },
    { path: 'M120 50 V20 H780 V44', label: '受理后调解', at: [450, 25] },
    { path: 'M150 168 C150 225 430 205 430 262', label: '违法线索', at: [290, 221] },
    { path: 'M220 327 H344', label: '不合格', at: [282, 332] },
    { path: 'M520 168 C530 225 690 205 715 262', label: '全部事实', at: [615, 221] },
    { path: 'M780 168 V262' },
    { path: 'M550 327 H674' },
  ],
};
const narrow: Layout = {
  size: [375, 520],
  box: [142, 112],
  at: {
    intake: [4, 8],
    routing: [229, 8],
    mediation: [4, 204],
    'enforcement-cases': [229, 204],
    analytics: [4, 400],
    sampling: [229, 400],
  },
  ways: [
    { path: 'M146 42 H223', label: '投诉', at: [184, 47] },
    { path: 'M229 88 H152', label: '分派', at: [191, 93] },
    { path: 'M50 120 V198', label: '受理后调解', at: [50, 164] },
    { path: 'M125 120 C125 175 280 145 280 198', label: '违法线索', at: [205, 164] },
    { path: 'M300 400 V322', label: '不合格', at: [300, 364] },
    { path: 'M245 316 C245 370 120 345 120 394', label: '全部事实', at: [178, 360] },
    { path: 'M50 316 V394' },
  ],
};

const way = ({ path, label, at: [x, y] = [0, 0] }: Way): string =>
  `<path class="way" d="${path}"/>${label ? `<text class="label" x="${x}" y="${y}">${label}</text>` : ''}`;

const box = ({ name, title, does }: Place, { at, box: [width, height] }: Layout): string => {
  const [x, y] = at[name]!;
  const text = (words: string, kind: string, dx: number, dy: number) =>
    `<text class="${kind}" x="${x + dx}" y="${y + dy}">${words}</text>`;
  return `<a href="/docs?service=${name}" data-service="${name}">
    <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>
    <circle cx="${x + width - 18}" cy="${y + 22}" r="5"/>
    ${text(title, 'name', 14, 28)}${text(name, 'soft', 14, 48)}${text(does, 'soft', 14, 70)}
    ${text('', 'documents', 14, height - 16)}${text('', 'lag soft', width - 14, height - 16)}
  </a>`;
};

/** The road as a picture: six services and what travels between them. `show` says how each is doing. */
export const drawRoad = (picture: HTMLElement, small: boolean): void => {
  const layout = small ? narrow : wide;
  picture.innerHTML = `<svg viewBox="0 0 ${layout.size.join(' ')}" role="group" aria-label="六个服务与它们之间的事件">
    <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
    ${layout.ways.map(way).join('')}
    ${places.map((place) => box(place, layout)).join('')}
  </svg>`;
};

/** Changes only words and colours, so that whoever stands on a box with the keyboard stays there. */
export const showRoad = (picture: HTMLElement, status: Status): void => {
  for (const { name, title } of places) {
    const link = picture.querySelector(`[data-service="${name}"]`);
    const service = status.services[name];
    const health = healthOf(service);
    const documents = `${documentsOf(service)} 份`;
    const lag = `在途 ${lagOf(service)}`;
    link?.setAttribute('class', health);
    link?.setAttribute('aria-label', `${title}：${healthWords[health]}，文档 ${documents}，${lag}，看接口`);
    for (const [kind, words] of [
      ['documents', documents],
      ['lag', lag],
    ] as const)
      link?.querySelector(`.${kind}`)?.replaceChildren(words);
  }
};
