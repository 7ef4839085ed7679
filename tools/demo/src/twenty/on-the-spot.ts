import { subjects } from '../subjects';
import { complaintPath, complaintTold, localMatter } from './complaint-roads';
import { acting, against, post, someone, type Story, yuan } from './story';

const association = '340202A01';
const officer = someone('station_officer', association);
const mediator = someone('mediator', association);
const countyAssociation = '340223A01';
const countyOfficer = someone('station_officer', countyAssociation);
const village = '340223T01';
const supervisor = someone('station_officer', village);

const recovered = ({ status, recovered: amount }: Readonly<Record<string, unknown>>) =>
  `${status === 'ARCHIVED' ? '已归档' : String(status)}，挽回${yuan(amount)}元`;

/** 1: six days of talks with the couple, the salon, the dealer and the maker. */
const skinCare: Story = {
  matter: '01-skin-care',
  title: '护肤品使用后面部受损（消委会自行调解）',
  number: 'number1',
  acts: localMatter(
    {
      matter: '01-skin-care',
      day: '05-11',
      desk: officer,
      channel: 'ASSOCIATION',
      caller: { name: '王建国', phone: '13855300101', address: '镜湖区中山路18号' },
      statement: subjects.skinCare.statement,
      summary: subjects.skinCare.summary,
      part: against(
        '340202D01',
        '镜湖区雅姿美容会所',
        { ...subjects.skinCare, disputedAmount: 4_200_000 },
        { handling: 'ASSOCIATION' },
      ),
      organ: association,
    },
    {
      mediator,
      remedies: [{ kind: 'COMPENSATION', words: '美容会所、经销商与生产企业共同赔偿医疗费及损失' }],
      cashAmount: 4_200_000,
      offers: '消费者夫妇、美容会所、经销商和厂家分别陈述，厂家同意承担主要部分',
      days: [1, 3, 4, 5],
      paper: 'document',
    },
  ),
  told: [complaintTold(officer, (document) => `消委会六日内调解成功，${recovered(document)}`)],
};

/** 2: the hospital admits the error; refund on the spot and an apology. */
const hospitalBill: Story = {
  matter: '02-hospital-bill',
  title: '剖宫产住院结算多收费（消委会查询、退费、道歉）',
  number: 'number1',
  acts: localMatter(
    {
      matter: '02-hospital-bill',
      day: '05-18',
      desk: officer,
      channel: 'ASSOCIATION',
      caller: { name: '陈海波', phone: '13955300202', address: '镜湖区文化路62号' },
      statement: subjects.hospitalBill.statement,
      summary: subjects.hospitalBill.summary,
      part: against(
        '340202D01',
        '镜湖区仁济妇产医院',
        { ...subjects.hospitalBill, disputedAmount: 140_160 },
        { handling: 'ASSOCIATION' },
      ),
      organ: association,
    },
    {
      mediator,
      remedies: [
        { kind: 'REFUND', words: '暖箱费多计873.60元、床位费重复计收528.00元，当场退还' },
        { kind: 'APOLOGY', words: '院方承认差错，当面赔礼道歉' },
      ],
      cashAmount: 140_160,
      offers: '经查询，院方承认结算差错',
      days: [0, 1, 1, 2],
      paper: 'record',
    },
  ),
  told: [complaintTold(officer, (document) => `医院当场退费并道歉，${recovered(document)}`)],
};

/** 10: on the eve of May Day the village supervisor steps in at once and calls in the association. */
const firework: Story = (() => {
  const matter = '10-firework';
  const act = acting(matter);
  return {
    matter,
    title: '烟花炸伤手（村级联络站当场和解）',
    number: 'number1',
    acts: [
      act('04-30 18:20', supervisor, 'receive', {
        type: 'Receive',
        data: {
          channel: 'STATION',
          complainant: { name: '刘永康', phone: '13755301010', address: '南陵县籍山镇新塘村7号' },
          statement: '在亲戚家喜事上放烟花，筒子炸开伤了手。',
          summary: '烟花燃放炸伤手，要求承担医药费',
        },
      }),
      act('04-30 18:30', supervisor, 'triage', {
        type: 'Triage',
        data: {
          parts: [
            against(
              '340223D01',
              '新塘村百货代销点',
              {
                objectCode: '199',
                problemCode: '11',
                claim: '承担医药费',
                facts: '在亲戚喜事上燃放所购烟花，筒体炸裂致手部受伤，已送医包扎。',
                disputedAmount: 0,
              },
              { handling: 'ONSITE' },
            ),
          ],
        },
      }),
      act(
        '04-30 18:35',
        countyOfficer,
        'crew',
        post(
          '/api/routing/field-responses',
          { reference: '{number1}', placeClass: 'REMOTE' },
          { response1: 'responseId' },
        ),
      ),
      act('04-30 19:20:30', countyOfficer, 'arrival', post('/api/routing/field-responses/{response1}/arrival')),
      act(
        '04-30 20:30',
        supervisor,
        'settlement',
        post(`${complaintPath}/settlement`, { recovered: 0, inKind: '代销点承担全部医药费并当面致歉' }),
      ),
      act(
        '04-30 20:50',
        countyOfficer,
        'field-report',
        post('/api/routing/field-responses/{response1}/report', { words: '四十五分钟到场，双方当场和解' }),
      ),
    ],
    told: [
      {
        path: '/api/routing/field-responses/{response1}',
        by: countyOfficer,
        line: ({ minutes }) => `县消委会${String(minutes)}分钟到场`,
      },
      complaintTold(supervisor, ({ result }) => (result === 'ON_SITE' ? '当场和解办结' : String(result))),
    ],
  };
})();

export const onTheSpot: readonly Story[] = [skinCare, hospitalBill, firework];
