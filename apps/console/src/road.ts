import { documentsOf, healthOf, healthWords, lagOf, type Status } from './status';

interface Place {
  readonly name: string;
  readonly title: string;
  readonly does: string;
  readonly x: number;
  readonly y: number;
}

const width = 190;
const height = 104;
const places: readonly Place[] = [
  { name: 'intake', title: '登记', does: '来件、投诉、受理', x: 40, y: 30 },
  { name: 'routing', title: '分流', does: '管辖、签收', x: 340, y: 30 },
  { name: 'mediation', title: '调解', does: '同意、期限', x: 640, y: 30 },
  { name: 'sampling', title: '抽检', does: '样品、检验结果', x: 40, y: 220 },
  { name: 'enforcement-cases', title: '案源与案件', does: '线索、核查期限', x: 340, y: 220 },
  { name: 'analytics', title: '统计', does: '数字、全程记录', x: 640, y: 220 },
];
/** Who hears whom, and what travels. */
const ways: readonly { readonly path: string; readonly label: string; readonly at: readonly [number, number] }[] = [
  { path: 'M230 62 H336', label: '投诉', at: [283, 54] },
  { path: 'M340 98 H234', label: '分派', at: [287, 116] },
  { path: 'M135 30 V14 H735 V26', label: '受理后调解', at: [435, 10] },
  { path: 'M150 134 C150 180 400 170 425 216', label: '违法线索', at: [236, 172] },
  { path: 'M230 272 H336', label: '不合格', at: [283, 264] },
  { path: 'M530 272 H636', label: '', at: [583, 264] },
  { path: 'M735 134 V216', label: '', at: [745, 178] },
  { path: 'M530 110 C580 150 600 180 642 216', label: '全部事实', at: [600, 152] },
];

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const box = ({ name, title, does, x, y }: Place, status: Status): string => {
  const service = status.services[name];
  const health = healthOf(service);
  const lag = lagOf(service);
  const label = `${title}：${healthWords[health]}，${documentsOf(service)} 份文档，在途 ${lag}`;
  return `<a href="/docs?service=${name}" aria-label="${escape(label)}">
    <rect class="box ${health}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>
    <text class="name" x="${x + 14}" y="${y + 28}">${title}</text>
    <text class="soft" x="${x + width - 14}" y="${y + 28}" text-anchor="end">${name}</text>
    <text class="soft" x="${x + 14}" y="${y + 52}">${does}</text>
    <text x="${x + 14}" y="${y + 84}" data-documents="${name}">${documentsOf(service)} 份</text>
    <text class="soft" x="${x + width - 14}" y="${y + 84}" text-anchor="end" data-lag="${name}">在途 ${lag}</text>
  </a>`;
};

/** The road as a picture: six services, what travels between them, and how each is doing now. */
export const roadOf = (
  status: Status,
): string => `<svg viewBox="0 0 870 350" role="group" aria-label="六个服务与它们之间的事件">
  <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
  ${ways.map(({ path }) => `<path class="arrow" d="${path}"/>`).join('')}
  ${ways.map(({ label, at: [x, y] }) => `<text class="soft" x="${x}" y="${y}" text-anchor="middle">${label}</text>`).join('')}
  ${places.map((place) => box(place, status)).join('')}
</svg>`;
