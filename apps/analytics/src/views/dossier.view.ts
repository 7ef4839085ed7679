import {
  enforcementCasesEvents,
  intakeEvents,
  mediationEvents,
  type MessagesOf,
  routingEvents,
  samplingEvents,
} from '@12315/contracts';
import type { Actor, Cases, EventMeta, Instant, LegalDate } from '@12315/kernel';
import { explain, type Deadline } from '@12315/law';
import { gathers } from '@12315/platform';
import { Schema } from 'mongoose';

/** A legal date as the dossier shows it: what it limits, until when, by which article, counted how. */
export interface EntryClock {
  readonly title: string;
  readonly dueOn: LegalDate;
  readonly outerLimit: LegalDate | null;
  readonly article: string;
  readonly explained: readonly string[];
}
/** One fact in the history of a matter: who, when, what, why. */
export interface DossierEntry {
  readonly correlation: string;
  /** The item, complaint, lead or sample whose fact it is; null for an organisation's. */
  readonly matterId: string | null;
  readonly service: string;
  readonly type: string;
  readonly occurredAt: Instant | null;
  readonly recordedAt: Instant | null;
  readonly sequence: number;
  readonly actor: Actor | null;
  readonly ruleSet: string;
  readonly sentence: string;
  readonly article: string | null;
  readonly clock: EntryClock | null;
}

type Events =
  | MessagesOf<typeof intakeEvents>
  | MessagesOf<typeof routingEvents>
  | MessagesOf<typeof mediationEvents>
  | MessagesOf<typeof enforcementCasesEvents>
  | MessagesOf<typeof samplingEvents>;

interface Told {
  readonly sentence: string;
  readonly article?: string;
  readonly deadline?: object;
}

const side = { CONSUMER: '消费者', BUSINESS: '经营者' } as const;
const late = (onTime: boolean) => (onTime ? '' : '，已超过期限');

/** Total: a new contract does not compile until the dossier says something about it. */
const sentences: Cases<Events, [], Told> = {
  'intake.item-received.v1': ({ paper }) => ({ sentence: `来件已接收${paper ? `，据${paper}补录` : ''}` }),
  'intake.item-numbered.v1': ({ number }) => ({ sentence: `来件编号${number}` }),
  'intake.item-referred-elsewhere.v1': () => ({
    sentence: '不属投诉举报，已告知其他途径',
    article: '《市场监督管理投诉举报处理办法》第四十四条',
  }),
  'intake.complaint-registered.v1': ({ number, respondent }) => ({
    sentence: `投诉已登记，编号${number}，被投诉人${respondent.name}`,
  }),
  'intake.complaint-assigned.v1': ({ organisation, acceptance }) => ({
    sentence: `已分派${organisation}，须在${acceptance.dueOn}前（含当日）决定是否受理`,
    article: acceptance.article,
    deadline: acceptance,
  }),
  'intake.complaint-accepted.v1': ({ onTime, mediationAsked }) => ({
    sentence: `已受理${late(onTime)}${mediationAsked ? '，消费者要求调解' : ''}`,
  }),
  'intake.complaint-refused.v1': ({ ground, article, onTime }) => ({
    sentence: `不予受理（${ground}）${late(onTime)}`,
    article,
  }),
  'intake.complaint-withdrawn.v1': () => ({ sentence: '投诉人已撤回投诉' }),
  'intake.acceptance-due-soon.v1': ({ dueOn, article }) => ({ sentence: `初查将于${dueOn}到期`, article }),
  'intake.acceptance-overdue.v1': ({ dueOn, article }) => ({ sentence: `初查已超过${dueOn}的期限`, article }),
  'intake.enforcement-lead-raised.v1': () => ({ sentence: '发现违法线索，已移交核查' }),
  'routing.organisation-registered.v1': ({ name }) => ({ sentence: `机构已登记：${name}` }),
  'routing.dispatch-issued.v1': ({ target, rule, because }) => ({
    sentence: `已分流至${target}：${because.join('；')}`,
    article: rule,
  }),
  'routing.dispatch-undecided.v1': ({ because, rule }) => ({
    sentence: `未能确定承办机关，待人工决定：${because.join('；')}`,
    article: rule,
  }),
  'routing.dispatch-signed.v1': ({ target }) => ({ sentence: `${target}已签收` }),
  'mediation.mediation-opened.v1': ({ period }) => ({
    sentence: `调解已开启，须在${period.dueOn}前（含当日）终结`,
    article: period.article,
    deadline: period,
  }),
  'mediation.mediation-consented.v1': (consent) => ({ sentence: `${side[consent.side]}同意调解` }),
  'mediation.mediation-refused.v1': (refusal) => ({ sentence: `${side[refusal.side]}拒绝调解，调解终止` }),
  'mediation.mediation-terminated.v1': ({ ground, article }) => ({ sentence: `调解已终止（${ground}）`, article }),
  'mediation.mediation-due-soon.v1': ({ dueOn, article }) => ({ sentence: `调解将于${dueOn}到期`, article }),
  'mediation.mediation-period-expired.v1': ({ dueOn, article }) => ({
    sentence: `调解期限已于${dueOn}届满`,
    article,
  }),
  'enforcement-cases.lead-registered.v1': ({ verification }) => ({
    sentence: `案源已登记，须在${verification.dueOn}前（含当日）核查完毕`,
    article: verification.article,
    deadline: verification,
  }),
  'enforcement-cases.verification-extended.v1': ({ verification }) => ({
    sentence: `核查期限已延长至${verification.dueOn}`,
    article: verification.article,
    deadline: verification,
  }),
  'enforcement-cases.verification-due-soon.v1': ({ dueOn, article }) => ({
    sentence: `核查将于${dueOn}到期`,
    article,
  }),
  'enforcement-cases.verification-overdue.v1': ({ dueOn, article }) => ({
    sentence: `核查已超过${dueOn}的期限`,
    article,
  }),
  'sampling.sample-drawn.v1': ({ product, trader }) => ({ sentence: `已抽样：${product.name}（${trader.name}）` }),
  'sampling.sample-tested.v1': ({ result, reportNumber }) => ({
    sentence: `检验结果${result === 'PASS' ? '合格' : '不合格'}，报告${reportNumber}`,
  }),
  'sampling.sample-closed.v1': () => ({ sentence: '样品已办结' }),
};

const clockOf = (deadline: object): EntryClock => {
  const told = deadline as Deadline;
  const { title, dueOn, outerLimit, article } = told;
  return { title, dueOn, outerLimit, article, explained: explain(told) };
};

/** A mediation bears its complaint's id, as a dispatch names it; a lead found in a complaint is raised by the complaint. */
const subjects = ['complaintId', 'mediationId', 'leadId', 'sampleId', 'itemId'];
const matterOf = (data: object): string | null => {
  const field = subjects.find((each) => Object.hasOwn(data, each));
  return field === undefined ? null : String((data as Readonly<Record<string, unknown>>)[field]);
};

type Evolve = (data: object, doc: DossierEntry, meta: EventMeta) => DossierEntry;
const entry =
  (type: Events['type']): Evolve =>
  (data, _doc, { correlation, occurredAt, recordedAt, revision, actor, ruleSet }) => {
    const { sentence, article, deadline } = (sentences[type] as (data: object) => Told)(data);
    return {
      correlation,
      matterId: matterOf(data),
      service: type.split('.')[0]!,
      type,
      occurredAt,
      recordedAt,
      sequence: revision,
      actor,
      ruleSet,
      sentence,
      article: article ?? null,
      clock: deadline ? clockOf(deadline) : null,
    };
  };
const evolve = Object.fromEntries(
  Object.keys(sentences).map((type) => [type, entry(type as Events['type'])]),
) as unknown as Cases<Events, [DossierEntry, EventMeta], DossierEntry>;

const schema = new Schema<DossierEntry>(
  {
    correlation: String,
    matterId: String,
    service: String,
    type: String,
    occurredAt: String,
    recordedAt: String,
    sequence: Number,
    actor: Schema.Types.Mixed,
    ruleSet: String,
    sentence: String,
    article: String,
    clock: Schema.Types.Mixed,
  },
  { _id: false },
).index({ correlation: 1, occurredAt: 1, recordedAt: 1, sequence: 1, _id: 1 });

/** Every published fact, one document each, so that a matter's whole history is one indexed read. */
export const dossier = gathers<Events, DossierEntry>(
  {
    name: 'analytics.dossier.v1',
    key: (_event, { id }) => id,
    initial: {
      correlation: '',
      matterId: null,
      service: '',
      type: '',
      occurredAt: null,
      recordedAt: null,
      sequence: 0,
      actor: null,
      ruleSet: '',
      sentence: '',
      article: null,
      clock: null,
    },
    evolve,
  },
  [intakeEvents, routingEvents, mediationEvents, enforcementCasesEvents, samplingEvents],
  schema,
);
