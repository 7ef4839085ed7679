import { code, type Facts, type Page, table } from '../facts';
import { overviewPicture } from './overview';
import { servicePicture } from './service';
import { type Lane, lanesOf, servicesOf, type Step, termOf, type Trigger, unique } from './steps';
import { svgOf } from './svg';

type Catalogue = Facts['catalogues'][number];

const none = '–';
const joined = (texts: readonly string[]): string => (texts.length === 0 ? none : unique(texts).join('<br>'));
const whoOf = (facts: Facts, { triggers }: Step): string =>
  joined(
    triggers.flatMap(({ roles, clock }) => {
      if (roles.length > 0) return roles;
      return [termOf(facts, clock ? 'CLOCK' : 'SYSTEM')];
    }),
  );
const sourceOf = ({ incoming, facts }: Trigger): string => {
  const sources = [
    ...incoming.map(({ service, term }) => `来件 ${service}“${term}”`),
    ...facts.map((fact) => `据“${fact}”`),
  ];
  return sources.length === 0 ? '' : `（${sources.join('、')}）`;
};
const rowOf = (facts: Facts, step: Step): readonly string[] => [
  String(step.number),
  step.term,
  whoOf(facts, step),
  joined(step.triggers.map((trigger) => `${termOf(facts, trigger.command)}${sourceOf(trigger)}`)),
  joined(step.limits.map(({ title, length, article }) => `${title}：${length}，${article}`)),
];
const laneTable = (facts: Facts, { term, category, steps }: Lane): readonly string[] => [
  `### ${term} ${code(category)}`,
  table(
    ['序号', '事实', '谁', '触发（命令或来件）', '时限依据'],
    steps.map((step) => rowOf(facts, step)),
  ),
];
const fileOf = (name: string): string => `road/${name}.svg`;
const serviceOf = (facts: Facts, catalogue: Catalogue): readonly string[] => {
  const title = termOf(facts, catalogue.name);
  return [
    `## ${title}`,
    `![${title}：各类事项的事实、办理人、来件和去向](${fileOf(catalogue.name)})`,
    ...lanesOf(facts, catalogue).flatMap((lane) => laneTable(facts, lane)),
  ];
};

const introduction = `每个环节一幅图。图中一条横带是一类事项，一个方框是一项已经发生的事实：白框由人员办理，灰框由系统办理，绿框据其他环节的来件记录，黄色虚线框（带钟）是期限将到、已到或者超过时系统的记录。
左侧是其他环节的来件，右侧是告知的去向，箭头后的数字是事实的序号；彩色箭头表示一项事实引起另一项办理；“限”是这一步起算的法定期限。
事实按登记的顺序排列，不表示每件都要走完全部；序号与图下的表一致，依据写在表的最后一列。`;

/** The road as pictures, one per service, with a table of its steps. Files are named from `docs`. */
export const roadPages = (facts: Facts): readonly Page[] => [
  {
    file: 'road.md',
    text: `${[
      '# 办理全程图',
      '_由 `npm run docs` 根据运行中的事实目录生成，请勿手工修改。_',
      introduction,
      `![全程总览：各环节之间传递的事实](${fileOf('overview')})`,
      ...servicesOf(facts).flatMap((catalogue) => serviceOf(facts, catalogue)),
    ].join('\n\n')}\n`,
  },
  { file: fileOf('overview'), text: svgOf(overviewPicture(facts)) },
  ...servicesOf(facts).map((catalogue) => ({
    file: fileOf(catalogue.name),
    text: svgOf(servicePicture(facts, catalogue)),
  })),
];
