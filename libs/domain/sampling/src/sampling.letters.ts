import { dayInWords, letterOf, lettersOf, type IssueLetter } from '@12315/domain-letters';
import { nothing, type Policy } from '@12315/kernel';
import type { SampleEvent } from './sample/sample.events';

/** 抽检文书: what the trader of a failed sample is told. */
export const samplingLetter = lettersOf('samplingLetter');

/** 抽样检验结果通知书, 责令下架通知书. */
export const sampleLetters: Policy<SampleEvent, IssueLetter> = {
  name: 'sampling.sample-letters.v1',
  react: {
    FailureNotified: ({ sampleId: matterId, organisation, objection, notifiedAt: issuedAt }, fact) =>
      letterOf(fact, {
        form: 'SAMPLING_RESULT',
        organisation,
        matterId,
        issuedAt,
        lines: {
          检验结论: '不合格',
          异议期限: objection && `至${dayInWords(objection.dueOn)}止可以书面提出异议（${objection.article}）`,
        },
      }),
    OffShelfOrdered: ({ sampleId: matterId, organisation, quantity, unit, words, orderedAt: issuedAt }, fact) =>
      letterOf(fact, {
        form: 'OFF_SHELF_ORDER',
        organisation,
        matterId,
        issuedAt,
        lines: { 决定: '责令立即停止销售并下架。', 数量: `${quantity}${unit}`, 要求: words },
      }),
    SampleDrawn: nothing,
    TestReported: nothing,
    ObjectionWaived: nothing,
    SampleClosed: nothing,
  },
};
