import { type Instant, type Message, reject } from '@12315/kernel';
import { type Jurisdiction, jurisdictionOf, legalDateOf, ruleSetAt } from '@12315/law';
import { cityCentre, hasAuthority, organOf, organReceiving } from '../organisation/starting-organisations';
import type { DispatchDecide } from './dispatch';
import type { Alternative, SellerFacts } from './dispatch.events';

export type IssueDispatch = Message<
  'IssueDispatch',
  {
    dispatchId: string;
    complaintId: string;
    number: string;
    /** Where the complaint was registered, and when it came there. */
    organisation: string;
    receivedAt: Instant;
    seller: SellerFacts;
  }
>;
export type DispatchReport = Message<
  'DispatchReport',
  {
    dispatchId: string;
    reportId: string;
    /** Where the report was registered, and when it came there. */
    organisation: string;
    receivedAt: Instant;
    /** Where the act was done, six digits. */
    actArea: string;
    facts: string;
    respondentName: string;
  }
>;
export type DesignateTarget = Message<'DesignateTarget', { dispatchId: string; target: string; reason: string }>;
export type SignForDispatch = Message<'SignForDispatch', { dispatchId: string }>;

/** Which organ it is, by the law or by a person, and its signature. */
export const issuing: Pick<DispatchDecide, 'IssueDispatch' | 'DispatchReport' | 'DesignateTarget' | 'SignForDispatch'> =
  {
    IssueDispatch: (command, state, { occurredAt }) => {
      if (state.status !== 'none') return [];
      const { dispatchId, complaintId, number, organisation, receivedAt } = command;
      const { organArea, rule, because, ...found } = jurisdiction(command);
      const alternatives = found.alternatives.map(alternative);
      const target = organArea === null ? null : organOf(organArea);
      const about = { dispatchId, complaintId, number };
      if (target === null) {
        const reasons = organArea === null ? [...because] : [...because, `${organArea}不在本市`];
        const open = { ...about, organisation, receivedAt, rule, because: reasons, alternatives };
        return [{ type: 'DispatchUndecided', data: { ...open, undecidedAt: occurredAt } }];
      }
      const receipt = { issuedAt: occurredAt, receivedAt: receiptBy(target, command, occurredAt) };
      const issue = { ...about, target, kind: 'ASSIGN', rule, because: [...because], alternatives } as const;
      return [{ type: 'DispatchIssued', data: { ...issue, ...receipt } }];
    },

    DispatchReport: (command, state, { occurredAt }) => {
      if (state.status !== 'none') return [];
      const { dispatchId, reportId, facts, respondentName } = command;
      const { target, rule, because } = placeOfAct(command);
      const receivedAt = receiptBy(target, command, occurredAt);
      const issue = { dispatchId, reportId, target, rule, because, facts, respondentName };
      return [{ type: 'ReportDispatched', data: { ...issue, issuedAt: occurredAt, receivedAt } }];
    },

    DesignateTarget: ({ dispatchId, target, reason }, state, { occurredAt }) => {
      if (state.status === 'none') return reject('not-found', 'dispatch.unknown', dispatchId);
      if (state.status !== 'undecided')
        return state.target === target ? [] : reject('conflict', 'dispatch.already-issued', dispatchId);
      if (!hasAuthority(target)) return reject('invalid', 'dispatch.target-without-authority', target);
      if (reason.trim() === '') return reject('invalid', 'dispatch.reason-missing', dispatchId);
      const { complaintId, number, alternatives } = state;
      const receivedAt = receiptBy(target, state, occurredAt);
      const issue = { dispatchId, complaintId, number, target, kind: 'ASSIGN', rule: 'DESIGNATED' } as const;
      return [
        {
          type: 'DispatchIssued',
          data: { ...issue, because: [reason], alternatives, issuedAt: occurredAt, receivedAt },
        },
      ];
    },

    SignForDispatch: ({ dispatchId }, state, { occurredAt: signedAt }) => {
      if (state.status === 'none') return reject('not-found', 'dispatch.unknown', dispatchId);
      if (state.status === 'undecided') return reject('conflict', 'dispatch.not-issued', dispatchId);
      if (state.status === 'signed') return [];
      const { target } = state;
      if (state.matter === 'report')
        return [{ type: 'ReportDispatchSigned', data: { dispatchId, reportId: state.reportId, target, signedAt } }];
      return [{ type: 'DispatchSigned', data: { dispatchId, complaintId: state.complaintId, target, signedAt } }];
    },
  };

const jurisdiction = ({ seller, receivedAt, organisation }: IssueDispatch['data']): Jurisdiction =>
  jurisdictionOf({
    on: legalDateOf(receivedAt),
    sellerKind: seller.kind,
    places: {
      business: seller.businessArea ?? undefined,
      domicile: seller.domicileArea ?? undefined,
      shown: seller.shownArea ?? undefined,
      shownReachable: seller.shownAddressReachable ?? undefined,
      platform: seller.platformArea ?? undefined,
      firstReceivedBy: organReceiving(organisation)?.slice(0, 6),
    },
  });

const alternative = ({ organArea, because }: Jurisdiction['alternatives'][number]): Alternative => ({
  area: organArea,
  organisation: organOf(organArea),
  because,
});

/** C2026 art 29, 34 (2026-04-15): the organ where the act was done; who has no authority tells the reporter who has, and here
 * the command centre does. The articles of earlier rules were not at hand. */
const placeOfAct = ({ actArea, receivedAt }: DispatchReport['data']) => {
  const ruleSet = ruleSetAt(legalDateOf(receivedAt));
  const rule = (article: string) => `${ruleSet} ${ruleSet === 'C2026' ? article : '条号未核实'}`;
  const place = `被举报行为发生地：${actArea}`;
  const target = organOf(actArea);
  if (target !== null) return { target, rule: rule('第二十九条'), because: [place] };
  const elsewhere = `${actArea}不在本市，由指挥中心告知有处理权限的机关`;
  return { target: cityCentre, rule: rule('第三十四条'), because: [place, elsewhere] };
};

/** C2026 art 15 (2026-04-15): the clock runs from the receipt by the organ with authority, which may have had it all along. */
const receiptBy = (
  target: string,
  { organisation, receivedAt }: Pick<IssueDispatch['data'], 'organisation' | 'receivedAt'>,
  issuedAt: Instant,
): Instant => (organReceiving(organisation) === organReceiving(target) ? receivedAt : issuedAt);
