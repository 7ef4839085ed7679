import { subjects } from '../subjects';
import { calledOf, closedWith, mediationPath, wholeRoad } from './complaint-roads';
import { acting, after, jinghu, nanling, post, someone, type Story } from './story';

const mediator = someone('mediator', jinghu);

/** 4 */
const fridge: Story = {
  matter: '04-fridge',
  title: '优惠券购冰箱价格争议',
  number: 'number1',
  acts: wholeRoad(
    calledOf({
      matter: '04-fridge',
      day: '05-13',
      organ: jinghu,
      channel: 'HOTLINE_12345',
      caller: { name: '黄雪梅', phone: '13955300404', address: '镜湖区北京路120号' },
      subject: subjects.fridge,
      shop: '镜湖区宏图家电商场',
      amount: 60_000,
    }),
    {
      mediator,
      remedies: [{ kind: 'PRICE_REDUCTION', words: '按双方商定的价格成交' }],
      cashAmount: 0,
      offers: '商场同意按优惠券面额的一半抵扣，消费者接受',
      days: [4, 6, 6, 7],
      paper: 'document',
    },
  ),
  told: [closedWith(someone('handler', jinghu), '按商定价格成交')],
};

/** 5: the least that the law of the day gives for a thing of small value: five hundred yuan, XF art 55. */
const beer: Story = {
  matter: '05-beer',
  title: '啤酒有异物（按当时法律最低五百元赔偿）',
  number: 'number1',
  acts: wholeRoad(
    calledOf({
      matter: '05-beer',
      day: '05-20',
      organ: jinghu,
      channel: 'HOTLINE_12345',
      caller: { name: '吴海波', phone: '13955300505', address: '镜湖区长江路45号' },
      subject: subjects.beer,
      shop: '镜湖区好邻居超市',
      amount: 50_000,
    }),
    {
      mediator,
      remedies: [{ kind: 'COMPENSATION', words: '增加赔偿不足五百元的按五百元（消费者权益保护法第五十五条）' }],
      cashAmount: 50_000,
      offers: '超市同意按法定最低额赔偿',
      days: [4, 5, 5, 6],
      paper: 'record',
    },
  ),
  told: [closedWith(someone('handler', jinghu), '调解成功')],
};

/** 7: an appraisal of twelve days is not counted. */
const beauty: Story = (() => {
  const matter = '07-beauty-service';
  const county = someone('mediator', nanling);
  const called = calledOf({
    matter,
    day: '05-15',
    organ: nanling,
    desk: someone('agent', nanling),
    channel: 'PHONE',
    caller: { name: '王小燕', phone: '13655300707', address: '南陵县籍山镇惠民路3号' },
    subject: subjects.beautyService,
    shop: '南陵县曼姿美容院',
    amount: 3_000_000,
  });
  const act = acting(matter);
  const appraisal = [
    act(
      after('05-15', 5, '09:30'),
      county,
      'appraisal',
      post(`${mediationPath}/appraisal`, { body: '芜湖市医学鉴定机构', subject: '面部灼伤程度', costBy: 'BUSINESS' }),
    ),
    act(
      after('05-15', 13, '10:30'),
      county,
      'finding',
      post(`${mediationPath}/appraisal-finding`, { finding: '面部浅二度灼伤，与所作项目有因果关系' }),
    ),
  ];
  return {
    matter,
    title: '美容项目造成面部灼伤（鉴定期间不计）',
    number: 'number1',
    acts: wholeRoad(
      called,
      {
        mediator: county,
        remedies: [{ kind: 'COMPENSATION', words: '退还服务费并赔偿损失' }],
        cashAmount: 3_000_000,
        offers: '依据鉴定意见，美容院同意赔偿三万元',
        days: [4, 15, 16, 18],
        paper: 'document',
      },
      appraisal,
    ),
    told: [closedWith(someone('handler', nanling), '全县最高额')],
  };
})();

/** 8: kept in kind, and numbered opinions to the operator. */
const phoneCredit: Story = (() => {
  const matter = '08-phone-credit';
  const called = calledOf({
    matter,
    day: '05-19',
    organ: jinghu,
    channel: 'PHONE',
    caller: { name: '赵永康', phone: '13355300808', address: '镜湖区银湖路12号' },
    subject: subjects.phoneCredit,
    shop: '镜湖区通达通信营业厅',
    amount: 20_000,
  });
  const act = acting(matter);
  const advice = [
    act(
      after('05-19', 8, '15:00'),
      mediator,
      'advice',
      post(
        `${mediationPath}/advice`,
        {
          opinions: [
            '促销赠送话费须写明不含来电显示费和套餐费',
            '办理业务时当面告知资费并由消费者签字确认',
            '对已承诺的赠送逐户兑现',
          ],
        },
        { advice1: 'adviceId' },
      ),
    ),
    act(
      after('05-19', 12, '10:00'),
      mediator,
      'advice-answer',
      post(`${mediationPath}/advice-answer`, { adviceId: '{advice1}', answer: '三项意见均已落实，告知书已更换。' }),
    ),
  ];
  return {
    matter,
    title: '购机赠话费未兑现（实物履行、规范意见）',
    number: 'number1',
    acts: wholeRoad(
      called,
      {
        mediator,
        remedies: [{ kind: 'IN_KIND', words: '赠送含五十元话费的新卡，兑现承诺' }],
        cashAmount: 0,
        inKindValue: 5_000,
        offers: '营业厅承认告知不全',
        days: [4, 6, 7, 8],
        paper: 'document',
      },
      advice,
    ),
    told: [closedWith(someone('handler', jinghu), '实物履行，规范意见三条已答复')],
  };
})();

export const mediated: readonly Story[] = [fridge, beer, beauty, phoneCredit];
