import { type Cases, type Meta, reject } from '@12315/kernel';
import { penaltyArticle } from '../clock';
import type { ReviewCase } from './case.commands';
import type { CaseEvent, CaseReviewed } from './case.events';
import { type EnforcementCase, inPhase, worded } from './case.state';

/** 审核: by someone who did not handle the case. P2022 art 49. */
export const review: Cases<ReviewCase, [EnforcementCase, Meta], readonly CaseEvent[]> = {
  ReviewCase: ({ caseId, opinion, words }, state, { actor, occurredAt }) => {
    const { organisation, officers } = inPhase(state, caseId, 'case.not-in-review', 'review');
    if (officers.includes(actor.id))
      return reject('forbidden', 'case.reviewer-is-officer', caseId, penaltyArticle('第四十九条', occurredAt));
    worded(words, 'case.words-missing');
    const reviewed = { caseId, organisation, opinion, words, reviewer: actor.id, reviewedAt: occurredAt };
    return [{ type: 'CaseReviewed', data: reviewed }];
  },
};

/** Who agrees or corrects lets it go on; who asks for more sends it back. */
export const reviewed: Cases<CaseReviewed, [EnforcementCase], EnforcementCase> = {
  CaseReviewed: ({ opinion }, state) =>
    state.status === 'none'
      ? state
      : { ...state, status: opinion === 'INVESTIGATE_MORE' ? 'investigating' : 'proposed' },
};
