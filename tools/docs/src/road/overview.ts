import type { Facts } from '../facts';
import { type Box, boxOf, heightOf, type Line, linesOf, padding, type Picture, placed, type Text } from './picture';
import { contractTerm, isTold, servicesOf, termOf, unique } from './steps';
import { seam, widthOf } from './text';

const width = 1400;
const margin = 20;
const head = 36;

interface Travel {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** It makes nobody act. */
  readonly shown: boolean;
}
const several = (terms: readonly string[]): string =>
  terms.length > 6 ? `${terms.length} 种事实` : terms.join(`、${seam}`);

/** What travels between two services: what makes the other act, then what it keeps to look up or to count. */
const travelsOf = (facts: Facts): readonly Travel[] => {
  const services = servicesOf(facts);
  const between = (how: 'consumes' | 'gathers') =>
    services.flatMap(({ name: producer }, from) =>
      services.flatMap((hearer, to) => {
        const contracts = hearer[how]
          .flatMap((each) => each.contracts)
          .filter((one) => one.startsWith(`${producer}.`) && isTold(facts, one));
        const terms = unique(contracts.map((contract) => contractTerm(facts, contract)));
        return from === to || terms.length === 0 ? [] : [{ from, to, text: several(terms), shown: how === 'gathers' }];
      }),
    );
  return [...between('consumes'), ...between('gathers')];
};

/** All services side by side, and below them line by line what travels from one to the other. */
export const overviewPicture = (facts: Facts): Picture => {
  const services = servicesOf(facts);
  const column = (width - 2 * margin) / services.length;
  const middle = (n: number): number => margin + column * (n + 0.5);
  const texts: Text[] = [...placed([{ text: '全程总览：各环节之间传递的事实', size: 22, bold: true }], margin - 9, 10)];
  const boxes: Box[] = services.map(({ name }, n) => {
    const lines = linesOf([{ text: termOf(facts, name), size: 16, bold: true }], column);
    const fitting = widthOf(lines[0]!.text, 16) + 2 * padding;
    return boxOf(name, 'person', lines, { x: middle(n) - fitting / 2, y: 60, width: fitting, height: head });
  });
  const lines: Line[] = [];
  let y = 60 + head + 16;
  for (const [n, { from, to, text, shown }] of travelsOf(facts).entries()) {
    const [near, far] = [Math.min(middle(from), middle(to)), Math.max(middle(from), middle(to))];
    const room = far - near - 24;
    const words = linesOf([{ text, size: 14, muted: shown }], room);
    const height = heightOf(words);
    const fitting = Math.ceil(Math.max(...words.map((line) => widthOf(line.text, line.size)))) + 2 * padding;
    boxes.push(
      boxOf(`${from} ${to} ${shown ? 'shown' : 'acted'}`, shown ? 'in' : 'note', words, {
        x: from < to ? near + 12 : far - 12 - fitting,
        y,
        width: fitting,
        height,
      }),
    );
    y += height + 9;
    lines.push({
      points: [
        [middle(from), y],
        [middle(to), y],
      ],
      colour: shown ? -1 : n,
      dashed: shown,
    });
    y += 17;
  }
  const rails: Line[] = services.map((_, n) => ({
    points: [
      [middle(n), 60 + head],
      [middle(n), y + 8],
    ],
    colour: -1,
    rail: true,
  }));
  texts.push(
    ...placed([{ text: '实线：对方据此办理；虚线：对方只供查阅、统计', size: 13, muted: true }], margin - 9, y + 12),
  );
  return { title: '全程总览', width, height: y + 56, bands: [], boxes, lines: [...rails, ...lines], texts };
};
