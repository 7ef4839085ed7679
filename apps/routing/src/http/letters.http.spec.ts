import {
  assistanceEventExamples as assistances,
  dispatchEventExamples as dispatches,
  organisationEventExamples as organisations,
} from '@12315/domain-routing';
import { httpSpec, onlyFor, wordsOf } from '@12315/platform/testing';
import { routing } from '../routing.service';
import { titles } from '../routing.titles';
import { AssistancesController } from './assistances.controller';
import { DispatchesController } from './dispatches.controller';
import { LettersController } from './letters.controller';

const controllers = [DispatchesController, AssistancesController, LettersController];
const { givenStreams, givenNothing } = httpSpec(routing, { controllers, titles });
const { DispatchUndecided: undecided } = dispatches;
const { dispatchId, number } = undecided.data;
const centre = '340200C01';
const jinghu = '340202D01';

describe('the letter with which the centre sends a complaint to an organ', () => {
  const sent = async () => {
    const there = givenStreams({
      [`dispatch-${dispatchId}`]: [undecided],
      [`organisation-${centre}`]: [
        {
          ...organisations.OrganisationRegistered,
          data: { ...organisations.OrganisationRegistered.data, code: centre, name: '芜湖市12315指挥中心' },
        },
      ],
    });
    await there
      .as('DISPATCHER', centre)
      .whenPost(`/dispatches/${dispatchId}/target`, { target: jinghu, reason: '经核实在镜湖区经营' })
      .thenStatus(201)
      .andLetters('340200C01投分〔2026〕0001号');
    return there;
  };
  const lettersFor = async (organisation: string) => {
    const asking = (await sent()).as('HANDLER', organisation);
    const { body } = await asking.whenGet(`/letters?matter=${dispatchId}`).thenStatus(200);
    const ids = (body['items'] as readonly { id: string }[]).map(({ id }) => id);
    return Promise.all(
      ids.map(async (id) => wordsOf((await asking.whenGet(`/letters/${id}/document`).thenStatus(200)).bytes)),
    );
  };
  const paper = [
    '芜湖市12315指挥中心',
    '投诉分送通知书',
    '340200C01投分〔2026〕0001号',
    `投诉编号：${number}`,
    '分送依据：指定处理机关',
    '说明：经核实在镜湖区经营',
    '依据：《市场监督管理投诉举报处理办法》第四十一条',
    '芜湖市12315指挥中心',
    '（印章）',
    '二〇二六年五月六日',
    '文书格式：市场监管总局2026年投诉举报文书格式',
  ];

  it('is read by the organ that it is for, under the centre’s name', async () =>
    expect(await lettersFor(jinghu)).toEqual([paper]));
  it('is read by the centre itself', async () => expect(await lettersFor(centre)).toEqual([paper]));
  it('is nobody else’s', async () => expect(await lettersFor('340207D01')).toEqual([]));
});

it('a request for assistance is a letter of who asks', () => {
  const { reference, toArea, toName, matter, request } = assistances.AssistanceRequested.data;
  return givenNothing()
    .as('HANDLER', jinghu)
    .whenPost('/assistances', { reference, toArea, toName, matter, request })
    .thenStatus(201)
    .andLetters('340202D01协函〔2026〕0001号');
});
it.each(['/letters', '/letters/x', '/letters/x/document'])('letters are for those whom the grants name: %s', (path) =>
  onlyFor(
    ['AGENT', 'HANDLER', 'MEDIATOR', 'ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER', 'ANALYST', 'OPERATOR'],
    (role) => givenStreams({}).as(role, jinghu).whenGet(path),
  ),
);
it('a letter is missing under another name', () =>
  givenNothing().as('HANDLER', jinghu).whenGet('/letters/x').thenProblem(404, 'routing-letter.unknown'));
