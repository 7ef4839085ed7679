import { dayInWords, letterOf, lettersOf, type IssueLetter } from '@12315/domain-letters';
import { type Instant, nothing, type Policy } from '@12315/kernel';
import { type InstrumentCode, instruments } from '@12315/law';
import type { AssistanceEvent } from './assistance/assistance.events';
import type { DispatchEvent } from './dispatch/dispatch.events';
import { cityCentre } from './organisation/starting-organisations';

/** 分流文书: what goes from one organ to another. */
export const routingLetter = lettersOf('routingLetter');

/** What an organ had all along, or what stays with the centre, nobody needs to send it. */
const isSent = ({ target, issuedAt, receivedAt }: { target: string; issuedAt: Instant; receivedAt: Instant }) =>
  target !== cityCentre && issuedAt === receivedAt;

/** `C2026 第十三条第一款` in full. */
const ruleInWords = (rule: string): string => {
  const [code = '', article = ''] = rule.split(' ');
  if (rule === 'DESIGNATED') return '指定处理机关';
  return Object.hasOwn(instruments, code) ? instruments[code as InstrumentCode].title + article : rule;
};

/** 投诉分送通知书, 举报分送通知书. C2026 art 41: the centre sends to the organ with authority. */
export const dispatchLetters: Policy<DispatchEvent, IssueLetter> = {
  name: 'routing.dispatch-letters.v1',
  react: {
    DispatchIssued: (issued, fact) =>
      isSent(issued)
        ? letterOf(fact, {
            form: 'COMPLAINT_DISTRIBUTION',
            organisation: cityCentre,
            to: issued.target,
            matterId: issued.dispatchId,
            issuedAt: issued.issuedAt,
            lines: { 投诉编号: issued.number, 分送依据: ruleInWords(issued.rule), 说明: issued.because.join('；') },
          })
        : [],
    ReportDispatched: (issued, fact) =>
      isSent(issued)
        ? letterOf(fact, {
            form: 'REPORT_DISTRIBUTION',
            organisation: cityCentre,
            to: issued.target,
            matterId: issued.dispatchId,
            issuedAt: issued.issuedAt,
            lines: {
              被举报人: issued.respondentName,
              线索摘要: issued.facts,
              分送依据: ruleInWords(issued.rule),
              说明: issued.because.join('；'),
            },
          })
        : [],
    DispatchUndecided: nothing,
    DispatchSigned: nothing,
    ReportDispatchSigned: nothing,
    DispatchUrged: nothing,
    SupervisionIssued: nothing,
    SupervisionReplied: nothing,
    SupervisionOverdue: nothing,
    AccountabilityRaised: nothing,
    AccountabilityDecided: nothing,
  },
};

/** 协助处理函: to an organ of another place, which reads it on paper. */
export const assistanceLetters: Policy<AssistanceEvent, IssueLetter> = {
  name: 'routing.assistance-letters.v1',
  react: {
    AssistanceRequested: ({ assistanceId: matterId, organisation, requestedAt: issuedAt, ...asked }, fact) =>
      letterOf(fact, {
        form: 'ASSISTANCE_REQUEST',
        organisation,
        matterId,
        issuedAt,
        lines: {
          受函机关: asked.toName,
          来件编号: asked.reference,
          事项: asked.matter,
          协助请求: asked.request,
          回复期限: asked.reply && `至${dayInWords(asked.reply.dueOn)}止（${asked.reply.article}）`,
        },
      }),
    AssistanceReplied: nothing,
    AssistanceDueSoon: nothing,
    AssistanceOverdue: nothing,
  },
};
