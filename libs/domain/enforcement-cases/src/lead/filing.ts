import { type Cases, type Meta, reject } from '@12315/kernel';
import { filingArticle, type FilingConditions, filingDeclineGround, legalDateOf } from '@12315/law';
import { inTime } from '../clock';
import type { DecideFiling, DeclineFiling } from './lead.commands';
import type { LeadEvent } from './lead.events';
import { knownOf, type Lead, type Verifying, verifying } from './lead.state';

/** 立案 or 不予立案: how the verification of a lead ends, decided by the head. */
export const filing: Cases<DecideFiling | DeclineFiling, [Lead, Meta], readonly LeadEvent[]> = {
  DecideFiling: (command, state, meta) => {
    const { leadId, caseId, cause, category, officers } = command;
    if (state.status === 'filed' && state.caseId === caseId) return [];
    const current = verifying(state, leadId);
    checkFiling(command, meta);
    const decided = { ...knownOf(current), onTime: wasInTime(current, meta), decidedAt: meta.occurredAt };
    return [{ type: 'FilingDecided', data: { leadId, caseId, cause, category, officers, ...decided } }];
  },

  DeclineFiling: ({ leadId, ground, reason }, state, meta) => {
    const current = verifying(state, leadId);
    const on = legalDateOf(meta.occurredAt);
    if (meta.actor.role !== 'ORG_HEAD') return reject('forbidden', 'lead.head-only', leadId, filingArticle(on));
    const named = filingDeclineGround(on, ground) ?? reject('invalid', 'lead.ground-unknown', ground);
    if (reason.trim() === '') return reject('invalid', 'lead.reason-missing', leadId);
    const { source, sourceId, organisation } = current;
    const { article } = named;
    const decided = { onTime: wasInTime(current, meta), decidedAt: meta.occurredAt };
    return [
      { type: 'FilingDeclined', data: { leadId, source, sourceId, organisation, ground, article, reason, ...decided } },
    ];
  },
};

/** While it is paused nothing runs out: it was in time when it was paused. */
const wasInTime = ({ paused, verification }: Verifying, { occurredAt }: Meta): boolean =>
  inTime(verification, paused?.from ?? occurredAt);

/** P2022 art 19: four conditions together, and two officers at least. */
const checkFiling = ({ leadId, cause, officers, conditions }: DecideFiling['data'], meta: Meta): void => {
  const article = filingArticle(legalDateOf(meta.occurredAt));
  if (meta.actor.role !== 'ORG_HEAD') reject('forbidden', 'lead.head-only', leadId, article);
  if (cause.trim() === '') reject('invalid', 'lead.cause-missing', leadId);
  if (!areTwoAtLeast(officers)) reject('invalid', 'lead.two-officers', leadId, article);
  if (!areMet(conditions)) reject('conflict', 'lead.conditions-unmet', leadId, article);
};

const areTwoAtLeast = (officers: readonly string[]): boolean =>
  officers.length >= 2 && new Set(officers).size === officers.length && officers.every((each) => each.trim() !== '');
const areMet = ({ evidence, punishable, jurisdiction, withinTime }: FilingConditions): boolean =>
  evidence && punishable && jurisdiction && withinTime;
