import { subjects } from '../subjects';
import { acting, after, centre, nanling, post, someone, type Story, yuan } from './story';

const dispatcher = someone('dispatcher', centre);
const agent = someone('agent', nanling);
const consultation = '/api/intake/consultations/{consultation1}';

/** 3: neither the seller's nor the platform's place: guided to the seller's city, with a letter that asks it for help. */
const wineJar: Story = (() => {
  const matter = '03-wine-jar';
  const act = acting(matter);
  const subject = subjects.wineJar;
  return {
    matter,
    title: '网购酒缸内胆生锈（引导异地、协助处理函）',
    number: 'number1',
    acts: [
      act('05-12 09:30', agent, 'receive', {
        type: 'Receive',
        data: {
          channel: 'VISIT',
          complainant: { name: '杨桂英', phone: '13655300303', address: '南陵县籍山镇陵阳路15号' },
          statement: subject.statement,
          summary: '网购酒缸内胆生锈，询问向何处投诉',
        },
      }),
      act(
        '05-12 10:00',
        agent,
        'triage',
        post(
          '/api/intake/items/{item}/triage',
          { parts: [{ kind: 'CONSULTATION', subtype: 'CONSUMER', topic: '网购商品向何处投诉', persons: 1 }] },
          { consultation1: 'consultations.0.consultationId', number1: 'consultations.0.number' },
        ),
      ),
      act(
        '05-12 11:00',
        agent,
        'answer',
        post(`${consultation}/answer`, {
          answer:
            '经请示分管局长：本县既非经营者所在地，也非平台所在地，可向经营者实际经营地的市场监管部门投诉，本局发函协助。',
          guidedTo: { area: '330106', name: '杭州市西湖区市场监督管理局' },
        }),
      ),
      act(
        '05-12 14:30',
        agent,
        'letter',
        post(
          '/api/routing/assistances',
          {
            reference: '{number1}',
            toArea: '330106',
            toName: '杭州市西湖区市场监督管理局',
            matter: subject.facts,
            request: '请协助核实经营者情况，组织双方协商退货及赔偿，并函告结果。',
          },
          { assistance1: 'assistanceId' },
        ),
      ),
      act(
        after('05-12', 11, '10:00'),
        agent,
        'reply',
        post('/api/routing/assistances/{assistance1}/reply', {
          outcome: '经营者同意退货退款并赔偿酒的损失，款已付清。',
          recovered: 50_000,
        }),
      ),
      act(after('05-12', 11, '15:00'), agent, 'rating', post(`${consultation}/rating`, { satisfied: true })),
      act(after('05-12', 12, '09:30'), agent, 'closing', post(`${consultation}/closing`)),
    ],
    told: [
      {
        path: consultation,
        by: agent,
        line: ({ status }) => `已引导异地处理，咨询${status === 'CLOSED' ? '已办结' : String(status)}`,
      },
      {
        path: '/api/routing/assistances/{assistance1}',
        by: agent,
        line: ({ recovered }) => `协助函已复，对方组织退赔${yuan(recovered)}元（不计本级调解）`,
      },
    ],
  };
})();

/** 16: many ask, nobody is in charge; two owners are named, and what was answered keeps its version. */
const motorway: Story = (() => {
  const matter = '16-motorway-repair';
  const act = acting(matter);
  const desk = someone('agent', centre);
  const callers = [
    { name: '张文斌', phone: '13355301601', address: '鸠江区北京路9号' },
    { name: '李志强', phone: '13355301602', address: '弋江区长江路77号' },
    { name: '赵小燕', phone: '13355301603', address: '镜湖区银湖路31号' },
  ];
  const days = ['05-13', '05-14', '06-15'] as const;
  const asked = callers.flatMap((complainant, i) => {
    const n = i + 1;
    return [
      act(`${days[i]} 09:10`, desk, `receive-${n}`, {
        type: 'Receive',
        data: {
          channel: 'PHONE',
          complainant,
          statement: '车坏在高速上，拖去修要价很高，这归谁管？',
          summary: '高速公路车辆施救维修收费由谁主管',
        },
      }),
      act(
        `${days[i]} 09:30`,
        desk,
        `triage-${n}`,
        post(
          '/api/intake/items/{item}/triage',
          { parts: [{ kind: 'CONSULTATION', subtype: 'CONSUMER', topic: '高速公路车辆维修', persons: 1 }] },
          { [`consultation${n}`]: 'consultations.0.consultationId', [`number${n}`]: 'consultations.0.number' },
        ),
      ),
    ];
  });
  const answer = (n: number, when: string) => [
    act(
      when,
      desk,
      `answer-${n}`,
      post(`/api/intake/consultations/{consultation${n}}/answer`, {
        answer: '维修质量向道路运输管理协会反映，维修价格向价格主管部门反映。',
        topicId: '{topic1}',
      }),
    ),
    act(
      after(when.slice(0, 5), 1, '16:00'),
      desk,
      `closing-${n}`,
      post(`/api/intake/consultations/{consultation${n}}/closing`),
    ),
  ];
  const owners = [
    { aspect: '维修质量', agency: '道路运输管理协会', legalBasis: '《机动车维修管理规定》' },
    { aspect: '维修价格', agency: '价格主管部门', legalBasis: '《中华人民共和国价格法》' },
  ];
  return {
    matter,
    title: '高速公路货车维修（无主管事项明确受理部门）',
    number: 'number1',
    acts: [
      ...asked,
      act(
        '05-14 10:00',
        desk,
        'topic',
        post('/api/intake/topics', { title: '高速公路车辆维修' }, { topic1: 'topicId' }),
      ),
      act('05-18 10:00', dispatcher, 'owners', post('/api/intake/topics/{topic1}/owners', { owners })),
      ...answer(1, '05-19 09:10'),
      ...answer(2, '05-19 09:40'),
      act(
        '06-10 10:00',
        dispatcher,
        'owners-2',
        post('/api/intake/topics/{topic1}/owners', {
          owners: [owners[0], { ...owners[1], agency: '市场监督管理局价格监督检查机构' }],
        }),
      ),
      ...answer(3, '06-15 14:30'),
    ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    told: [1, 2, 3].map((n) => ({
      path: `/api/intake/consultations/{consultation${n}}`,
      by: desk,
      line: ({ answer: given }: Readonly<Record<string, unknown>>) =>
        `第${n}件按第${String((given as { topicVersion: number }).topicVersion)}版答复`,
    })),
  };
})();

export const guided: readonly Story[] = [wineJar, motorway];
