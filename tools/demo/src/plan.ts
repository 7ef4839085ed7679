import type { Instant, LegalDate } from '@12315/kernel';
import { addDays, instantOf, isWorkingDay, legalDate, publishedCalendar } from '@12315/law';
import type { Act } from './acts';
import { randomOf, type Random } from './random';
import { commonRoads, type RoadName, type Road, roads } from './roads';
import { type Organ, organs, user } from './setting';
import { commonSubjects } from './subjects';
import { type Story, twenty } from './twenty';

/** From the eve of May Day; inside: the Saturday worked for the holidays (05-09) and the Dragon Boat days off (06-19). */
export const period = { from: legalDate('2026-04-30'), to: legalDate('2026-08-05') } as const;
/** Just before the first act. */
export const beginning: Instant = instantOf('2026-04-30T08:30:00+08:00');
/** When the play is over. */
export const ending: Instant = instantOf('2026-08-05T18:00:00+08:00');

/** No common matter begins earlier, and none later, so that its road ends within the period. */
const firstBeginning = legalDate('2026-05-06');
const lastBeginning = legalDate('2026-07-15');

const beginnings = (): readonly LegalDate[] => {
  const days: LegalDate[] = [];
  for (let day: LegalDate = firstBeginning; day <= lastBeginning; day = addDays(day, 1))
    if (isWorkingDay(publishedCalendar, day)) days.push(day);
  return days;
};

const everyRoad = Object.keys(roads) as RoadName[];
const roadOf = (i: number): RoadName => everyRoad[i] ?? commonRoads[i % commonRoads.length]!;

/** Half at the city's hotline, half at the bureau itself; in Jinghu some at a sub-office, which acts for the bureau. */
const deskOf = ({ code }: Organ, random: Random): string => {
  const bureau = code === '340202D01' ? random.of([code, '340202S05', '340202S09']) : code;
  return user('agent', random.of(['340200C01', bureau]));
};

/** Road 10 needs Jinghu, whose station it is. */
const organFor = (name: RoadName, i: number): Organ =>
  name === 'back-entry' ? organs[0]! : organs[i % organs.length]!;

/**
 * Who does what, when, in order of business time: the twenty real matters, and beside them `matters` common ones, every road once
 * before some repeat. The same seed is the same plan.
 */
export const planOf = (seed: number, matters = 80, stories: readonly Story[] = twenty): readonly Act[] => {
  const days = beginnings();
  const acts = Array.from({ length: matters }, (_, i) => {
    const name = roadOf(i);
    const road: Road = roads[name];
    const random = randomOf(seed * 1_000_003 + i);
    const organ = organFor(name, i);
    return road.acts({
      matter: `${String(i + 101)}-${name}`,
      day: days[Math.floor((i * days.length) / matters)]!,
      organ,
      other: organs[(organs.indexOf(organ) + random.between(1, organs.length - 1)) % organs.length]!,
      desk: deskOf(organ, random),
      subject: road.subject ?? commonSubjects[i % commonSubjects.length]!,
      random,
    });
  }).flat();
  // Stable: within a matter the order of its road.
  return [...stories.flatMap((story) => story.acts), ...acts].sort((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
};
