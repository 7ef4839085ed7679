import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginning, type Client, clientOf, type Ending, playDemo } from '@12315/demo';
import { type PlatformProcess, startPlatform } from './platform-process';

/**
 * The twenty real matters through the public interfaces, each to its end: what the platform says of it in one line, and the steps
 * of its story in their order.
 */
interface Road {
  readonly line: string;
  /** Of the dossier of its number: these facts, in this order, with any others between. */
  readonly steps: readonly string[];
  /** Dossiers beside it: what was linked to it. */
  readonly organisation: string;
}
const authority = [
  'intake.item-received.v2',
  'intake.complaint-registered.v1',
  'routing.dispatch-issued.v1',
  'intake.complaint-assigned.v1',
  'routing.dispatch-signed.v1',
  'intake.complaint-accepted.v1',
] as const;
const talks = [
  'mediation.mediation-opened.v1',
  'mediation.mediation-consented.v1',
  'mediation.mediators-appointed.v1',
  'mediation.session-scheduled.v1',
  'mediation.session-held.v1',
  'mediation.agreement-reached.v1',
] as const;
const end = ['intake.result-notified.v1', 'intake.complaint-closed.v1'] as const;
const filed = ['intake.complaint-followed-up.v1', 'intake.complaint-archived.v1'] as const;
const mediated = [...authority, ...talks, 'mediation.agreement-performed.v1', ...end, ...filed];
const selfSettled = [...authority, 'intake.complaint-settled.v1', ...end, ...filed];
const onTheirOwn = [
  'intake.complaint-registered.v1',
  'intake.complaint-taken-up.v1',
  'mediation.local-mediation-opened.v1',
  'mediation.session-held.v1',
  'mediation.agreement-reached.v1',
  'mediation.agreement-performed.v1',
  ...end,
  'intake.complaint-archived.v1',
];
const prosecuted = [
  'enforcement-cases.case-filed.v1',
  'enforcement-cases.investigation-concluded.v1',
  'enforcement-cases.case-reviewed.v1',
  'enforcement-cases.penalty-notified.v1',
  'enforcement-cases.defence-waived.v1',
  'enforcement-cases.penalty-decided.v1',
  'enforcement-cases.decision-served.v1',
  'enforcement-cases.fine-paid.v1',
  'enforcement-cases.case-closed.v1',
] as const;
const sampled = [
  'sampling.sampling-task-issued.v1',
  'sampling.sampling-task-numbered.v1',
  'sampling.batch-issued.v1',
  'sampling.batch-reported.v1',
  'sampling.batch-analysed.v1',
  'sampling.batch-closed.v1',
  'sampling.sampling-task-reported.v1',
];
/** Of an item, of one of its parts, of a report or of a sampling task. */
const receiptNumber = /^3402\d\d[A-Z]\d\d([RS]\d{12}|\d{12}([CQ]\d)?)$/;

const roads: Readonly<Record<string, Road>> = {
  '01': { organisation: '340202A01', steps: onTheirOwn, line: '消委会六日内调解成功，已归档，挽回42000元' },
  '02': { organisation: '340202A01', steps: onTheirOwn, line: '医院当场退费并道歉，已归档，挽回1401.60元' },
  '03': {
    organisation: '340223D01',
    steps: ['intake.consultation-registered.v1', 'intake.consultation-answered.v1', 'intake.consultation-closed.v1'],
    line: '已引导异地处理，咨询已办结；协助函已复，对方组织退赔500元（不计本级调解）',
  },
  '04': { organisation: '340202D01', steps: mediated, line: '按商定价格成交，已归档，挽回0元' },
  '05': { organisation: '340202D01', steps: mediated, line: '调解成功，已归档，挽回500元' },
  '06': {
    organisation: '340202D01',
    steps: ['intake.enforcement-lead-raised.v1', 'mediation.agreement-performed.v1', ...prosecuted],
    line: '调解成功，已归档，挽回7000元；诉转案已结案，罚没5120元',
  },
  '07': {
    organisation: '340223D01',
    steps: ['mediation.appraisal-started.v1', 'mediation.appraisal-finished.v1', 'mediation.agreement-performed.v1'],
    line: '全县最高额，已归档，挽回30000元',
  },
  '08': {
    organisation: '340202D01',
    steps: ['mediation.improvement-advice-issued.v1', 'mediation.advice-answered.v1', ...filed],
    line: '实物履行，规范意见三条已答复，已归档，挽回50元',
  },
  '09': { organisation: '340202D01', steps: selfSettled, line: '事件已办结，107人和解，合计95600元；24分钟到场' },
  '10': {
    organisation: '340223T01',
    steps: ['intake.complaint-registered.v1', 'intake.complaint-settled-on-site.v1', 'intake.complaint-closed.v1'],
    line: '县消委会45分钟到场；当场和解办结',
  },
  '11': {
    organisation: '340202D01',
    steps: selfSettled,
    line: '第三个月达到14件认定为热点，联合治理后由7件降至0件',
  },
  '12': { organisation: '340223D01', steps: sampled, line: '12组，合格率91.67%；立案一起，已结案，罚款3000元' },
  '13': {
    organisation: '340202D01',
    steps: sampled,
    line: `2组，合格率0.00%；2组，合格率0.00%；${Array(4).fill('立案一起，已结案，罚款8000元').join('；')}`,
  },
  '14': { organisation: '340202D01', steps: selfSettled, line: '约谈提出要求3项，整改已核实；投诉已归档' },
  '15': {
    organisation: '340202D01',
    steps: [
      'intake.report-registered.v1',
      'routing.report-dispatched.v1',
      'enforcement-cases.lead-registered.v2',
      ...prosecuted,
      'enforcement-cases.penalty-published.v1',
      'intake.report-closed.v1',
      'intake.report-archived.v1',
    ],
    line: '格式条款案已结案，罚款2000元，决定已公示；举报已归档',
  },
  '16': {
    organisation: '340200C01',
    steps: ['intake.consultation-registered.v1', 'intake.consultation-answered.v1', 'intake.consultation-closed.v1'],
    line: '第1件按第1版答复；第2件按第1版答复；第3件按第2版答复',
  },
  '17': {
    organisation: '340202D01',
    steps: mediated,
    line:
      '三个登记号一件争议，已归档，挽回400元；第二次登记指向340200C01202605210001；' +
      '第三次登记指向340200C01202605210001',
  },
  '18': {
    organisation: '340202D01',
    steps: ['intake.complaint-assigned.v1', 'intake.complaint-refused.v1'],
    line: '不予受理，依据《市场监督管理投诉举报处理办法》第十六条第四项，已告知其他途径5项',
  },
  '19': {
    organisation: '340207D01',
    steps: selfSettled,
    line: '分派340207D01，依据C2026 第十三条第三款；自行和解，挽回450元',
  },
  '20': {
    organisation: '340202D01',
    steps: [
      'intake.acceptance-due-soon.v1',
      'routing.dispatch-urged.v1',
      'intake.acceptance-overdue.v1',
      'routing.accountability-raised.v1',
      'routing.dispatch-urged.v1',
      'routing.supervision-issued.v1',
      'intake.complaint-accepted.v1',
      'routing.supervision-replied.v1',
      'routing.accountability-decided.v1',
      'intake.complaint-settled.v1',
      ...end,
    ],
    line: '催办2次，督办已回复，责任追究成立；投诉已归档',
  },
};

interface Entry {
  readonly type: string;
  readonly occurredAt: string;
  readonly actor: { readonly id: string } | null;
  readonly sentence: string;
  readonly clock: { readonly article: string; readonly explained: readonly string[] } | null;
}
/** What of `wanted` does not come in its place. */
const missing = (wanted: readonly string[], types: readonly string[]): readonly string[] => {
  let from = 0;
  return wanted.filter((type) => {
    const found = types.indexOf(type, from);
    if (found >= 0) from = found + 1;
    return found < 0;
  });
};

describe('the twenty matters', () => {
  const dir = mkdtempSync(join(tmpdir(), '12315-twenty-'));
  let platform: PlatformProcess;
  let client: Client;
  let endings: readonly Ending[];
  const endingOf = (n: string) => endings.find(({ title }) => title.startsWith(`${n} `))!;
  const storyOf = async (number: string) => {
    const { status, body } = await client.get('analyst.340200c01', `/api/analytics/dossiers/${number}`);
    expect({ number, status }).toEqual({ number, status: 200 });
    return body as unknown as { readonly organisation: string; readonly entries: readonly Entry[] };
  };

  beforeAll(async () => {
    writeFileSync(join(dir, 'clock.json'), JSON.stringify({ offset: Date.parse(beginning) - Date.now() }));
    platform = await startPlatform(dir, ['--settable-clock']);
    client = clientOf(platform.address);
    const nothing = () => undefined;
    const outcome = await playDemo({ address: platform.address, print: nothing, progress: nothing, matters: 0 });
    expect({ right: outcome.right, parked: outcome.parked }).toEqual({ right: true, parked: 0 });
    ({ endings } = outcome);
  });
  afterAll(async () => {
    await platform.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  describe.each(Object.entries(roads))('number %s', (n, { organisation, steps, line }) => {
    it('comes to its end', () => expect(endingOf(n).line).toBe(line));
    it('has a number', () => expect(endingOf(n).number).toMatch(receiptNumber));
    it('reads as a story, every step after the other', async () => {
      const story = await storyOf(endingOf(n).number);
      expect(story.organisation).toBe(organisation);
      expect(
        missing(
          steps,
          story.entries.map(({ type }) => type),
        ),
      ).toEqual([]);
      expect(story.entries.map(({ occurredAt }) => occurredAt)).toEqual(
        story.entries.map(({ occurredAt }) => occurredAt).sort(),
      );
    });
    it('says of every fact who and what, and of every date how it was counted and by which article', async () => {
      const { entries } = await storyOf(endingOf(n).number);
      for (const { type, actor, sentence, clock } of entries) {
        expect({ type, by: actor?.id ?? '', sentence }).toEqual({
          type,
          by: expect.stringMatching(/./) as string,
          sentence: expect.not.stringMatching(/undefined|null|NaN|\[object/) as string,
        });
        if (clock) expect([type, clock.article, clock.explained.length > 0]).toEqual([type, expect.any(String), true]);
      }
    });
  });

  it('answers every receipt number of the dispute that was filed three times with the one matter', async () => {
    const again = await client.get('agent.340200c01', '/api/intake/items?status=LINKED');
    const numbers = (again.body['items'] as readonly { number: string }[]).map((item) => item.number);
    expect(numbers).toHaveLength(2);
    for (const number of numbers)
      expect((await storyOf(number)).entries.map(({ type }) => type)).toContain('intake.complaint-closed.v1');
  });
});
