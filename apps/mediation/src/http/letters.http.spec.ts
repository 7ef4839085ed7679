import { mediationEventExamples as events } from '@12315/domain-mediation';
import { httpSpec, onlyFor, wordsOf } from '@12315/platform/testing';
import { mediation } from '../mediation.service';
import { titles } from '../mediation.titles';
import { LettersController } from './letters.controller';
import { MediationsController } from './mediations.controller';
import { OutcomesController } from './outcomes.controller';

const controllers = [MediationsController, OutcomesController, LettersController];
const { givenStreams, persons } = httpSpec(mediation, { controllers, titles });
const { MediationOpened: opened, MediationConsented: consented, SessionScheduled: scheduled } = events;
const { SessionHeld: held } = events;
const { mediationId } = opened.data;
const header = opened.data.header!;
const jinghu = '340202D01';

const ready = async () => {
  const personId = await persons.anonymous();
  const complainantName = await persons.seal(personId, `item-${header.itemId}`, 'complainant.name', '张某');
  return givenStreams({
    [`mediation-${mediationId}`]: [
      { ...opened, data: { ...opened.data, header: { ...header, personId, complainantName } } },
      consented,
      { ...consented, data: { ...consented.data, side: 'CONSUMER' } },
      scheduled,
      held,
    ],
  });
};
const terms = {
  remedies: [{ kind: 'REFUND', words: '退还货款' }],
  cashAmount: 29_900,
  inKindValue: 0,
};

describe('the letters of a mediation', () => {
  it('hold the agreement, with the complainant’s name for whoever may see it', async () => {
    const there = await ready();
    await there
      .as('MEDIATOR', jinghu)
      .whenPost(`/mediations/${mediationId}/agreement`, terms)
      .thenStatus(201)
      .andLetters('340202D01投调〔2026〕0001号');
    const paperFor = async (role: string) => {
      const asking = there.as(role, jinghu);
      const { body } = await asking.whenGet(`/letters?matter=${mediationId}`).thenStatus(200);
      const [{ id } = { id: '' }] = body['items'] as readonly { id: string }[];
      return wordsOf((await asking.whenGet(`/letters/${id}/document`).thenStatus(200)).bytes);
    };
    const paper = (name: string) => [
      jinghu,
      '投诉调解书',
      '340202D01投调〔2026〕0001号',
      `投诉编号：${header.number}`,
      `投诉人：${name}`,
      `被投诉人：${header.respondentName}`,
      `投诉请求：${header.claim}`,
      '协议内容：1.退还货款',
      '金额：299.00元',
      '依据：《市场监督管理投诉举报处理办法》第二十四条',
      jinghu,
      '（印章）',
      '二〇二六年五月六日',
      '文书格式：市场监管总局2026年投诉举报文书格式',
    ];
    expect(await paperFor('MEDIATOR')).toEqual(paper('张某'));
    expect(await paperFor('SUPERVISION_OFFICER')).toEqual(paper('***'));
  });
  it('tell both sides of the end after one of them refused', async () =>
    (await ready())
      .as('MEDIATOR', jinghu)
      .whenPost(`/mediations/${mediationId}/consents`, { side: 'BUSINESS', consents: false })
      .thenStatus(201)
      .andLetters('340202D01投终〔2026〕0001号'));
  it.each(['/letters', '/letters/x', '/letters/x/document'])('are for those whom the grants name: %s', (path) =>
    onlyFor(['MEDIATOR', 'HANDLER', 'STATION_OFFICER', 'ORG_HEAD', 'SUPERVISION_OFFICER'], (role) =>
      givenStreams({}).as(role, jinghu).whenGet(path),
    ),
  );
  it('are missing under another name', () =>
    givenStreams({}).as('MEDIATOR', jinghu).whenGet('/letters/x').thenProblem(404, 'mediation-letter.unknown'));
});
