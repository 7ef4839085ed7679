import type { Facts } from '../facts';
import { short } from '../facts';
import { legend, legendHeight } from './legend';
import {
  bottomOf,
  type Box,
  boxOf,
  heightOf,
  type Kind,
  linesOf,
  type Picture,
  placed,
  type Rect,
  stacked,
  type Text,
  type Words,
} from './picture';
import { incomingOf, isTold, type Lane, lanesOf, linksOf, type Step, termOf, unique } from './steps';
import { seam } from './text';
import { arrowsOf, gapHeight, type Place, step as trackStep, targetsOf, tracksOf } from './tracks';

type Catalogue = Facts['catalogues'][number];

const width = 1400;
const margin = 20;
const side = 206;
const between = 26;
const laneLeft = margin + side + between;
const laneRight = width - laneLeft;
const columns = 4;
const gutter = 14;
const titleHeight = 32;
/** Beside the sign of the clock. */
const clockRoom = 14;

const listed = (values: readonly string[]): string => values.join(`、${seam}`);
export const kindOf = ({ triggers }: Step): Kind => {
  if (triggers.some(({ roles }) => roles.length > 0)) return 'person';
  if (triggers.some(({ clock }) => clock)) return 'clock';
  return triggers.some(({ incoming }) => incoming.length > 0) ? 'note' : 'system';
};
/** Its number and term, who does it or what brings it about, and by when what it starts is due. */
const wordsOf = (step: Step): readonly Words[] => {
  const roles = unique(step.triggers.flatMap((trigger) => trigger.roles));
  const incoming = step.triggers.flatMap((trigger) => trigger.incoming);
  const services = unique(incoming.map(({ service }) => service));
  const notes = services.map((service) => {
    const terms = incoming.filter((each) => each.service === service).map(({ term }) => term);
    return `据${service}：${seam}${listed(unique(terms))}`;
  });
  const clock = step.triggers.some((trigger) => trigger.clock) ? ['期限到，系统记录'] : [];
  const facts = unique(step.triggers.flatMap((trigger) => trigger.facts));
  const own = facts.length > 0 && facts.length < 3 ? [`系统：据${listed(facts)}`] : [];
  const who = [...(roles.length > 0 ? [roles.join(` / ${seam}`)] : []), ...notes, ...clock, ...own];
  const limits = step.limits.map(({ length }) => `限 ${length}`);
  return [
    { text: `${step.number} ${step.term}`, size: 14, bold: true },
    ...(who.length > 0 ? who : ['系统']).map((text) => ({ text, size: 13, muted: true })),
    ...unique(limits).map((text) => ({ text, size: 13, bold: true })),
  ];
};

const entering = (lane: Lane) => {
  const all = lane.steps.flatMap(({ triggers, number }) =>
    triggers.flatMap(({ incoming }) => incoming.map((each) => ({ ...each, number }))),
  );
  return unique(all.map(({ contract }) => contract)).map((contract) => {
    const same = all.filter((each) => each.contract === contract);
    const { service, term } = same[0]!;
    return {
      id: `in ${lane.category} ${contract}`,
      kind: 'in' as const,
      words: [
        { text: `${service}：${term}`, size: 14, bold: true },
        { text: short(contract), size: 13, muted: true },
        { text: `→ ${listed(unique(same.map(({ number }) => String(number))))}`, size: 13 },
      ],
    };
  });
};
const leaving = (lane: Lane) => {
  const acted = lane.steps.filter(({ acting }) => acting.length > 0);
  const shown = lane.steps.filter(({ acting, showing }) => acting.length === 0 && showing.length > 0);
  const audiences = unique(shown.map(({ showing }) => listed(showing)));
  return [
    ...acted.map(({ id, number, term, told, acting, showing }) => ({
      id: `out ${id}`,
      kind: 'out' as const,
      words: [
        { text: `${number} ${term}`, size: 14, bold: true },
        { text: short(told!), size: 13, muted: true },
        { text: `→ ${listed([...acting, ...showing])}`, size: 13 },
      ],
    })),
    ...audiences.map((audience) => ({
      id: `out ${lane.category} ${audience.replaceAll(seam, '')}`,
      kind: 'out' as const,
      words: [
        { text: `${acted.length > 0 ? '其余' : ''}告知${audience}`, size: 14, bold: true },
        {
          text: listed(shown.filter((each) => listed(each.showing) === audience).map((each) => String(each.number))),
          size: 13,
        },
      ],
    })),
  ];
};
/** What is only kept to be looked up or counted: by service, in full where it is little. */
const lookedUp = (facts: Facts, { name, gathers }: Catalogue) => {
  const contracts = unique(gathers.flatMap((each) => each.contracts)).filter(
    (one) => !one.startsWith(`${name}.`) && isTold(facts, one),
  );
  return unique(contracts.map((contract) => contract.split('.')[0]!)).map((producer) => {
    const terms = unique(
      contracts.filter((one) => one.startsWith(`${producer}.`)).map((contract) => incomingOf(facts, contract).term),
    );
    return `${termOf(facts, producer)}：${terms.length > 3 ? `${terms.length} 种事实` : listed(terms)}`;
  });
};

const rowsOf = (steps: readonly Step[]): readonly (readonly Step[])[] =>
  Array.from({ length: Math.ceil(steps.length / columns) }, (_, row) =>
    steps.slice(row * columns, (row + 1) * columns),
  );
const placesOf = (lanes: readonly Lane[]): ReadonlyMap<string, Place> =>
  new Map(
    lanes.flatMap(({ category, steps }) =>
      rowsOf(steps).flatMap((row, n) =>
        row.map(({ id }) => [id, { above: `${category}/${n}`, below: `${category}/${n + 1}` }] as const),
      ),
    ),
  );

/** The picture of one service: a lane for each aggregate, what comes in on the left, what goes out on the right. */
export const servicePicture = (facts: Facts, catalogue: Catalogue): Picture => {
  const lanes = lanesOf(facts, catalogue);
  const links = linksOf(facts, catalogue);
  const places = placesOf(lanes);
  const tracks = tracksOf(links, places);
  const trunk = laneLeft + 10;
  const left = trunk + trackStep * targetsOf(links).length + 4;
  const boxWidth = Math.floor((laneRight - 12 - left - gutter * (columns - 1)) / columns);
  const tops = new Map<string, number>();
  const title = termOf(facts, catalogue.name);
  const bands: Rect[] = [];
  const boxes: Box[] = [];
  const texts: Text[] = [
    ...placed([{ text: `${title}（${catalogue.name}）`, size: 22, bold: true }], margin - 9, 10),
    ...placed([{ text: '来件', size: 15, bold: true, muted: true }], margin - 9, 46),
    ...placed([{ text: '办理', size: 15, bold: true, muted: true }], laneLeft - 9, 46),
    ...placed([{ text: '去向', size: 15, bold: true, muted: true }], laneRight + between - 9, 46),
  ];
  let y = 84;

  for (const lane of lanes) {
    const top = y;
    texts.push(...placed([{ text: lane.term, size: 16, bold: true }], left - 9, top));
    y += titleHeight;
    rowsOf(lane.steps).forEach((row, n) => {
      const gap = `${lane.category}/${n}`;
      tops.set(gap, y);
      y += gapHeight(tracks.get(gap)?.length ?? 0);
      const lines = row.map((step) => linesOf(wordsOf(step), boxWidth - (kindOf(step) === 'clock' ? clockRoom : 0)));
      const height = Math.max(...lines.map(heightOf));
      row.forEach((step, i) => {
        const x = left + i * (boxWidth + gutter);
        boxes.push(boxOf(step.id, kindOf(step), lines[i]!, { x, y, width: boxWidth, height }));
      });
      y += height;
    });
    const last = `${lane.category}/${rowsOf(lane.steps).length}`;
    tops.set(last, y);
    y += gapHeight(tracks.get(last)?.length ?? 0);
    const beside = [
      ...stacked(entering(lane), { x: margin, y: top + 8, width: side }),
      ...stacked(leaving(lane), { x: laneRight + between, y: top + 8, width: side }),
    ];
    boxes.push(...beside);
    y = bottomOf(beside, y) + 2;
    bands.push({ x: laneLeft, y: top, width: laneRight - laneLeft, height: y - top });
    y += 16;
  }
  const kept = lookedUp(facts, catalogue);
  if (kept.length > 0) {
    const words = [
      { text: '另收以供查阅、统计，不引起办理', size: 14, bold: true },
      { text: kept.join(`；${seam}`), size: 13, muted: true },
    ];
    const lines = linesOf(words, laneRight - laneLeft);
    boxes.push(
      boxOf('looked up', 'in', lines, { x: laneLeft, y, width: laneRight - laneLeft, height: heightOf(lines) }),
    );
    y += heightOf(lines) + 16;
  }
  const key = legend(margin, y);
  const aside = boxes.filter(({ id }) => /^(in|out) /.test(id));
  return {
    title: `${title}：事实、办理人和去向`,
    width,
    height: y + legendHeight,
    bands,
    boxes: [...boxes, ...key.boxes],
    texts: [...texts, ...key.texts],
    lines: [
      ...aside.map(({ id, y: top, height }) => {
        const [from, to] = id.startsWith('in ') ? [margin + side, laneLeft] : [laneRight, laneRight + between];
        const middle = top + height / 2;
        return { points: [[from, middle] as const, [to, middle] as const], colour: -1 };
      }),
      ...arrowsOf(links, {
        places,
        tracks,
        tops,
        trunk,
        start: left + 4,
        boxes: new Map(boxes.map((box) => [box.id, box])),
      }),
    ],
  };
};
