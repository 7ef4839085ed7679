import { subjects } from '../subjects';
import { caseRoad } from './case-road';
import { type Called, calledOf, closedWith, wholeRoad } from './complaint-roads';
import { acting, after, centre, jinghu, post, someone, type Story, yuan } from './story';

const mediator = someone('mediator', jinghu);

/** 6: while the dispute is mediated, what it brought to light goes its own way as a case. */
const biscuit: Story = (() => {
  const matter = '06-biscuit';
  const called = calledOf({
    matter,
    day: '05-14',
    organ: jinghu,
    channel: 'PHONE',
    caller: { name: '周丽华', phone: '13855300606', address: '镜湖区人民路88号' },
    subject: subjects.biscuit,
    shop: '镜湖区旺角食品商行',
    amount: 700_000,
  });
  const facts = '同批次预包装饼干混入金属丝，经营者未查验供货者的检验合格证明';
  const lead = acting(matter)(after('05-14', 3, '09:00'), someone('handler', jinghu), 'lead', {
    type: 'RaiseLead',
    data: { part: 1, facts },
  });
  const road = caseRoad({
    matter,
    day: '06-01',
    organ: jinghu,
    lead: 'lead1',
    cause: '经营混有异物的食品案',
    category: 'FOOD_SAFETY',
    facts,
    basis: '《中华人民共和国食品安全法》第一百二十四条',
    fine: 500_000,
    confiscated: 12_000,
    caseValue: 36_000,
  });
  return {
    matter,
    title: '饼干中有金属丝（调解与食品安全线索并行）',
    number: 'number1',
    acts: wholeRoad(
      called,
      {
        mediator,
        remedies: [{ kind: 'COMPENSATION', words: '赔偿医疗费及损失' }],
        cashAmount: 700_000,
        offers: '商行与供货方共同承担',
        days: [4, 6, 8, 9],
        paper: 'document',
      },
      [lead, ...road],
      true,
    ),
    told: [
      closedWith(someone('handler', jinghu), '调解成功'),
      {
        path: '/api/enforcement-cases/cases/{lead1Case}',
        by: someone('org_head', jinghu),
        line: ({ status, fine, confiscated }) =>
          `诉转案${status === 'CLOSED' ? '已结案' : String(status)}，罚没${yuan(Number(fine) + Number(confiscated))}元`,
      },
    ],
  };
})();

const numberOf = (linked: unknown): string => (linked as { number: string }).number;

/** 17: filed three times, one dispute; every number stays answerable. */
const threeTimes: Story = (() => {
  const matter = '17-filed-three-times';
  const caller = { name: '李丽华', phone: '13355301717', address: '镜湖区中山路66号' };
  const desk = someone('agent', centre);
  const called = calledOf({
    matter,
    day: '05-21',
    organ: jinghu,
    channel: 'PHONE',
    caller,
    subject: subjects.bicycle,
    shop: '镜湖区捷安电动车行',
    amount: 160_000,
  });
  const act = acting(matter);
  const again = (n: number, day: string, channel: Called['channel']) => [
    act(
      `${day} 13:00`,
      desk,
      `receive-${n}`,
      post(
        '/api/intake/items',
        { channel, complainant: caller, statement: subjects.bicycle.statement, summary: subjects.bicycle.summary },
        { [`item${n}`]: 'itemId', [`again${n}`]: 'number' },
      ),
    ),
    act(
      `${day} 13:30`,
      desk,
      `link-${n}`,
      post(`/api/intake/items/{item${n}}/duplicate-link`, { ofNumber: '{number1}' }),
    ),
  ];
  return {
    matter,
    title: '同一争议三次登记（重复件关联）',
    number: 'number1',
    acts: wholeRoad(
      called,
      {
        mediator,
        remedies: [{ kind: 'REPLACE', words: '更换电池' }],
        cashAmount: 0,
        inKindValue: 40_000,
        offers: '车行同意更换电池',
        days: [4, 5, 6, 7],
        paper: 'document',
      },
      [...again(2, '05-22', 'PHONE'), ...again(3, '05-25', 'WEB')],
    ),
    told: [
      closedWith(someone('handler', jinghu), '三个登记号一件争议'),
      {
        path: '/api/intake/items/{item2}',
        by: desk,
        line: ({ duplicateOf }) => `第二次登记指向${numberOf(duplicateOf)}`,
      },
      {
        path: '/api/intake/items/{item3}',
        by: desk,
        line: ({ duplicateOf }) => `第三次登记指向${numberOf(duplicateOf)}`,
      },
    ],
  };
})();

export const composed: readonly Story[] = [biscuit, threeTimes];
