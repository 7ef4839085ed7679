import { type Box, boxOf, type Kind, linesOf, placed, type Text } from './picture';

const kinds: readonly (readonly [Kind, string, number])[] = [
  ['person', '人员办理', 108],
  ['system', '系统办理', 108],
  ['note', '据其他环节来件记录', 172],
  ['clock', '期限到，系统记录', 172],
];
export const legendHeight = 60;

/** How the boxes of one kind look. */
export const legend = (x: number, y: number): { readonly boxes: readonly Box[]; readonly texts: readonly Text[] } => {
  let left = x + 50;
  const boxes = kinds.map(([kind, text, width]) => {
    const box = boxOf(`legend ${kind}`, kind, linesOf([{ text, size: 13 }], width), { x: left, y, width, height: 32 });
    left += width + 14;
    return box;
  });
  return {
    boxes,
    texts: [
      ...placed([{ text: '图例', size: 13, bold: true }], x - 9, y),
      ...placed(
        [
          {
            text: '彩色箭头：一项事实引起另一项办理（圆点起：该类事项引起）；框内数字即表中序号',
            size: 13,
            muted: true,
          },
        ],
        left,
        y,
      ),
    ],
  };
};
