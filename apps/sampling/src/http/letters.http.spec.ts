import { sampleEventExamples as events } from '@12315/domain-sampling';
import { httpSpec, onlyFor, wordsOf } from '@12315/platform/testing';
import { sampling } from '../sampling.service';
import { titles } from '../sampling.titles';
import { LettersController } from './letters.controller';
import { SamplesController } from './samples.controller';

const { givenStreams } = httpSpec(sampling, { controllers: [SamplesController, LettersController], titles });
const { SampleDrawn: drawn, TestReported: tested, OffShelfOrdered: ordered } = events;
const { sampleId } = drawn.data;
const jinghu = '340202D01';
const after = () => givenStreams({ [`sample-${sampleId}`]: [drawn, tested] }).as('HANDLER', jinghu);

const lettersOf = async (asking: ReturnType<typeof after>) => {
  const { body } = await asking.whenGet(`/letters?matter=${sampleId}`).thenStatus(200);
  return body['items'] as readonly { id: string; number: string }[];
};
const paperOf = async (asking: ReturnType<typeof after>) => {
  const [letter] = await lettersOf(asking);
  return wordsOf((await asking.whenGet(`/letters/${letter!.id}/document`).thenStatus(200)).bytes);
};

describe('the letters of a failed sample', () => {
  it('tell the trader of the failure', async () => {
    const there = after();
    await there
      .whenPost(`/samples/${sampleId}/failure-notice`, { to: ['TRADER'] })
      .thenStatus(201)
      .andLetters('340202D01检通〔2026〕0001号');
    expect(await paperOf(there)).toEqual([
      jinghu,
      '抽样检验结果通知书',
      '340202D01检通〔2026〕0001号',
      `被抽样单位：${drawn.data.trader.name}`,
      `样品名称：${drawn.data.product.name}`,
      `承检机构：${tested.data.laboratory}`,
      `检验报告编号：${tested.data.reportNumber}`,
      '检验结论：不合格',
      '异议期限：至2026年5月21日止可以书面提出异议（《产品质量监督抽查管理暂行办法》第三十六条）',
      jinghu,
      '（印章）',
      '二〇二六年五月六日',
    ]);
  });
  it('order it off the shelves', () => {
    const { quantity, unit, words } = ordered.data;
    return after()
      .whenPost(`/samples/${sampleId}/off-shelf-order`, { quantity, unit, words })
      .thenStatus(201)
      .andLetters('340202D01下架〔2026〕0001号');
  });
  it.each(['/letters', '/letters/x', '/letters/x/document'])('are for those whom the grants name: %s', (path) =>
    onlyFor(['SAMPLER', 'HANDLER', 'ORG_HEAD'], (role) => givenStreams({}).as(role, jinghu).whenGet(path)),
  );
  it('are missing under another name', () => after().whenGet('/letters/x').thenProblem(404, 'sampling-letter.unknown'));
});
