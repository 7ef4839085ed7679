import type { TestItem } from '@12315/domain-sampling';
import type { Act } from './acts';
import type { Road } from './roads';
import { act, moment, type Setting, user, workingDaysAfter } from './setting';

interface Batch {
  readonly product: { readonly name: string; readonly code: string };
  readonly traders: readonly string[];
  readonly samples: number;
  readonly item: Pick<TestItem, 'name' | 'limit'>;
  readonly passed: string;
  readonly failed: string;
  readonly fails: (sample: number) => boolean;
}

const laboratory = '芜湖市产品质量监督检验所';

/** Drawn from the traders in turn, reported six working days later. */
const sampled = (setting: Setting, batch: Batch): readonly Act[] => {
  const { day, organ, matter } = setting;
  const at = moment(workingDaysAfter(day, 6), 2);
  const numbers = Array.from({ length: batch.samples }, (_, i) => i + 1);
  const drawn = numbers.map((sample) => {
    const name = `${organ.place}${batch.traders[(sample - 1) % batch.traders.length]!}`;
    const samplers = [user('sampler', organ.code), user('handler', organ.code)];
    const trader = { name, area: organ.area };
    return act(setting, `draw-${sample}`, moment(day, 1), user('sampler', organ.code), {
      type: 'Draw',
      data: { sample, product: batch.product, trader, samplers, mode: 'ONSITE', areaClass: 'URBAN' },
    });
  });
  const reported = numbers.map((sample) => {
    const result = batch.fails(sample) ? 'FAIL' : 'PASS';
    const found = result === 'FAIL' ? batch.failed : batch.passed;
    return act(setting, `report-${sample}`, at, user('laboratory', organ.code), {
      type: 'Report',
      data: {
        sample,
        laboratory,
        reportNumber: `WJ2026-${matter.slice(0, 3)}-${String(sample).padStart(2, '0')}`,
        result,
        items: [{ ...batch.item, found, result }],
      },
    });
  });
  return [...drawn, ...reported];
};

/** Ordered by the city: six traders, twelve samples, one fails. */
export const fertiliser: Road = {
  acts: (setting) =>
    sampled(setting, {
      product: { name: '复合肥料', code: '173' },
      traders: ['丰收农资店', '绿野农资', '金穗农资部', '田园农资', '沃土农资站', '惠农农资店'],
      samples: 12,
      item: { name: '总养分', limit: '≥45.0%' },
      passed: '46.2%',
      failed: '38.7%',
      fails: (sample) => sample === 7,
    }),
};

/** All fail. */
export const bicycles: Road = {
  acts: (setting) =>
    sampled(setting, {
      product: { name: '电动自行车', code: '165' },
      traders: ['捷安电动车行', '飞速车业'],
      samples: 4,
      item: { name: '最高车速', limit: '≤25km/h' },
      passed: '24km/h',
      failed: '33km/h',
      fails: () => true,
    }),
};
