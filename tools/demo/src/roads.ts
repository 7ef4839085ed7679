import { addDays, waysToName } from '@12315/law';
import type { Act, Deed, Part } from './acts';
import { act, complainant, complaintOf, moment, type Setting, user, workingDaysAfter } from './setting';
import { type Subject, subjects } from './subjects';

/** How a matter goes through the platform. */
export interface Road {
  /** What it is about, where that belongs to the road. */
  readonly subject?: Subject;
  readonly acts: (setting: Setting) => readonly Act[];
}

const dispatcher = user('dispatcher', '340200C01');
/** Outside the city: where a big platform sits. */
const hangzhou = '330106';

/** Received and sorted on the first day. */
const opening = (setting: Setting, parts: readonly Part[], more: Partial<ReceiptOf> = {}): readonly Act[] => {
  const { day, desk, subject, random } = setting;
  const { statement, summary } = subject;
  const receipt = { channel: random.of(subject.channels), complainant: complainant(setting), statement, summary };
  const slot = random.of([0, 1, 2] as const);
  return [
    act(setting, 'receive', moment(day, slot), desk, { type: 'Receive', data: { ...receipt, ...more } }),
    act(setting, 'triage', moment(day, (slot + 1) as 1 | 2 | 3), desk, { type: 'Triage', data: { parts } }),
  ];
};
type ReceiptOf = Extract<Deed, { type: 'Receive' }>['data'];

const local = (setting: Setting, more: Partial<Part['complaint']> = {}): Part => ({
  complaint: complaintOf(setting, setting.organ, more),
  organ: setting.organ.code,
});

/** Steps of the first complaint, so many working days after its receipt, by somebody of its organ. */
const step = (setting: Setting, name: string, days: number, role: string, deed: Deed): Act =>
  act(setting, name, moment(workingDaysAfter(setting.day, days), 0), user(role, setting.organ.code), deed);
const sign = (setting: Setting) => step(setting, 'sign', 1, 'handler', { type: 'Sign', data: { part: 1 } });
const accept = (setting: Setting, days: number) =>
  step(setting, 'accept', days, 'handler', { type: 'Accept', data: { part: 1 } });
const consent = (setting: Setting, side: 'CONSUMER' | 'BUSINESS', days: number, reason?: string) =>
  step(setting, `consent-${side.toLowerCase()}`, days, 'mediator', {
    type: 'Consent',
    data: { part: 1, side, consents: reason === undefined, ...(reason === undefined ? {} : { reason }) },
  });
const raiseLead = (setting: Setting, days: number, facts: string) =>
  step(setting, 'lead', days, 'handler', { type: 'RaiseLead', data: { part: 1, facts } });

const mediated: Road = {
  acts: (setting) => [
    ...opening(setting, [local(setting)]),
    sign(setting),
    accept(setting, setting.random.between(1, 5)),
    consent(setting, 'CONSUMER', 6),
    consent(setting, 'BUSINESS', setting.random.between(6, 8)),
  ],
};

const accepted: Road = {
  acts: (setting) => [
    ...opening(setting, [local(setting, { mediationAsked: false })]),
    accept(setting, setting.random.between(1, 6)),
  ],
};

/** The business does not want to mediate. */
const unwilling: Road = {
  acts: (setting) => [
    ...opening(setting, [local(setting)]),
    sign(setting),
    accept(setting, 3),
    consent(setting, 'CONSUMER', 4),
    consent(setting, 'BUSINESS', 5, '经营者认为责任不在己方，不同意调解'),
  ],
};

/** The handler lets the working days pass and decides when the clock has long rung. */
const overdue: Road = {
  acts: (setting) => [...opening(setting, [local(setting)]), accept(setting, 9)],
};

/** Nobody ever decides. */
const neglected: Road = { acts: (setting) => opening(setting, [local(setting)]) };

const tooOld: Road = {
  acts: (setting) => {
    const day = workingDaysAfter(setting.day, 4);
    return [
      ...opening(setting, [local(setting, { facts: `${setting.subject.facts}事发至今已逾四年。` })]),
      step(setting, 'refuse', 4, 'handler', {
        type: 'Refuse',
        data: {
          part: 1,
          ground: 'CLAIM_TOO_OLD',
          reason: '投诉人四年前即已知道权益受到侵害，超过三年',
          otherWays: waysToName(day),
        },
      }),
    ];
  },
};

const withdrawn: Road = {
  acts: (setting) => [
    ...opening(setting, [local(setting)]),
    step(setting, 'withdraw', 2, 'handler', {
      type: 'Withdraw',
      data: { part: 1, reason: '双方已自行和解，投诉人来电撤回' },
    }),
  ],
};

const referred: Road = {
  acts: (setting) => {
    const [received] = opening(setting, []);
    const at = moment(workingDaysAfter(setting.day, 1), 1);
    const basis = '要求公开同类产品的抽检信息，应按政府信息公开的规定提出申请';
    const deed: Deed = { type: 'Refer', data: { way: 'INFORMATION_REQUEST', basis } };
    return [received!, act(setting, 'refer', at, setting.desk, deed)];
  },
};

/** One call, two shops in two districts: each goes its own way. */
const split: Road = {
  acts: (setting) => {
    const { other } = setting;
    const second: Part = { complaint: complaintOf(setting, other), organ: other.code };
    const day = workingDaysAfter(setting.day, 3);
    return [
      ...opening(setting, [local(setting), second]),
      accept(setting, 2),
      act(setting, 'accept-2', moment(day, 1), user('handler', other.code), { type: 'Accept', data: { part: 2 } }),
    ];
  },
};

/** The shown address is a dead end and the platform sits in another province: a person chooses. */
const designated: Road = {
  subject: subjects.wineJar,
  acts: (setting) => {
    const { organ } = setting;
    const seller = { shownArea: organ.area, shownAddressReachable: false, platformArea: hangzhou };
    const complaint = complaintOf(setting, organ, {
      seller: { kind: 'PLATFORM_MERCHANT', ...seller, platformName: '淘货网' },
    });
    const at = moment(workingDaysAfter(setting.day, 1), 1);
    const reason = '经营者仓库经查在辖区内，由该局处理便于调查';
    return [
      ...opening(setting, [{ complaint, organ: null }]),
      act(setting, 'designate', at, dispatcher, { type: 'Designate', data: { part: 1, target: organ.code, reason } }),
      accept(setting, 4),
      consent(setting, 'CONSUMER', 6),
    ];
  },
};

/** The shown address is a dead end and the platform sits in one of the city's counties. */
const platformCounty: Road = {
  subject: subjects.wineJar,
  acts: (setting) => {
    const { organ, other } = setting;
    const seller = { shownArea: other.area, shownAddressReachable: false, platformArea: organ.area };
    const complaint = complaintOf(setting, organ, {
      seller: { kind: 'PLATFORM_MERCHANT', ...seller, platformName: '江城优选' },
    });
    return [...opening(setting, [{ complaint, organ: organ.code }]), sign(setting), accept(setting, 5)];
  },
};

/** Seat here, shop there: the bureau that received it first keeps it. */
const firstReceiver: Road = {
  acts: (setting) => {
    const { organ, other } = setting;
    const seller = { kind: 'ORDINARY', businessArea: other.area, domicileArea: organ.area } as const;
    const here = { ...setting, desk: user('agent', organ.code) };
    return [...opening(here, [local(setting, { seller })]), accept(setting, 3), consent(setting, 'CONSUMER', 5)];
  },
};

/** A station's paper of the day before, entered the next morning. */
const backEntry: Road = {
  acts: (setting) => {
    const station = { ...setting, desk: user('station_officer', '340202T01') };
    const receivedAt = moment(addDays(setting.day, -1), 2);
    const paper = `步行街站登记簿第${setting.random.between(10, 99)}页`;
    return [...opening(station, [local(setting)], { channel: 'STATION', receivedAt, paper }), accept(setting, 4)];
  },
};

/** Signs of a breach beside the dispute, their verification lengthened once by the head. */
const lead: Road = {
  subject: subjects.biscuit,
  acts: (setting) => [
    ...opening(setting, [local(setting)]),
    accept(setting, 2),
    raiseLead(setting, 3, '同批次饼干的生产许可信息与登记不符，疑有食品安全违法行为'),
    consent(setting, 'CONSUMER', 5),
    step(setting, 'extend', 12, 'org_head', {
      type: 'Extend',
      data: { part: 1, reason: '须向外省生产者所在地调查取证' },
    }),
  ],
};

/** An unfair standard term, found through a complaint. */
const terms: Road = {
  subject: subjects.restaurant,
  acts: (setting) => [
    ...opening(setting, [local(setting, { mediationAsked: false })]),
    accept(setting, 3),
    raiseLead(setting, 3, '包间公示最低消费条款，疑为以格式条款排除消费者权利'),
  ],
};

const inspected: Road = {
  acts: (setting) => {
    const inspection = `JC-${setting.day}-${setting.matter.slice(0, 3)}`;
    const facts = '日常检查发现货架上有超过保质期的预包装食品';
    return [step(setting, 'inspect', 0, 'handler', { type: 'Inspect', data: { inspection, facts } })];
  },
};

export const roads = {
  mediated,
  split,
  designated,
  overdue,
  'too-old': tooOld,
  lead,
  withdrawn,
  referred,
  'platform-county': platformCounty,
  'back-entry': backEntry,
  inspected,
  'first-receiver': firstReceiver,
  neglected,
  unwilling,
  terms,
  accepted,
} as const satisfies Readonly<Record<string, Road>>;
export type RoadName = keyof typeof roads;

/** What most matters do, after every road has been gone once. */
export const commonRoads: readonly RoadName[] = [
  'mediated',
  'accepted',
  'mediated',
  'split',
  'mediated',
  'overdue',
  'unwilling',
  'accepted',
  'lead',
  'mediated',
  'too-old',
  'first-receiver',
  'mediated',
  'withdrawn',
  'platform-county',
  'accepted',
  'terms',
];
