import { lettersFrom } from '@12315/domain-letters/spec';
import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { sampleEventExamples as events } from './sample/sample.examples';
import { sampleLetters } from './sampling.letters';

const { FailureNotified: notified, OffShelfOrdered: ordered } = events;

it('a failure is told with the time for objections, and what is to leave the shelves is ordered; nothing else', () =>
  expect(lettersFrom(sampleLetters, events)).toEqual({
    FailureNotified: {
      form: 'SAMPLING_RESULT',
      from: '340202D01',
      matterId: notified.data.sampleId,
      issuedAt: notified.data.notifiedAt,
      lines: {
        检验结论: '不合格',
        异议期限: '至2026年5月21日止可以书面提出异议（《产品质量监督抽查管理暂行办法》第三十六条）',
      },
    },
    OffShelfOrdered: {
      form: 'OFF_SHELF_ORDER',
      from: '340202D01',
      matterId: ordered.data.sampleId,
      issuedAt: ordered.data.orderedAt,
      lines: { 决定: '责令立即停止销售并下架。', 数量: '12.5千克', 要求: ordered.data.words },
    },
  }));
it('nothing is said of a time for objections where the law of the day gave none', () => {
  const [order] = match(sampleLetters.react, { ...notified, data: { ...notified.data, objection: null } }, eventMeta());
  expect(order!.command.data.lines).toEqual([{ label: '检验结论', text: '不合格' }]);
});
