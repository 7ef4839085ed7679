import { reject } from '@12315/kernel';
import { existing, namedOne } from './existing';
import type { KnownReport, RecordReportFollowUp, ReportDecide } from './report';
import type { CaseOutcome } from '../complaint/closing.events';

/** The case's result, the closing, the call to a named reporter, the archive. */
export const ending: Pick<
  ReportDecide,
  'NoteReportCaseResult' | 'CloseReport' | 'RecordReportFollowUp' | 'ArchiveReport'
> = {
  NoteReportCaseResult: ({ reportId, caseId, outcome, caseClosedAt }, state) => {
    if (state.status === 'none' || state.result !== null) return [];
    const { organisation } = state;
    return [{ type: 'ReportCaseResultNoted', data: { reportId, organisation, caseId, outcome, caseClosedAt } }];
  },

  CloseReport: ({ reportId }, state, { occurredAt: closedAt }) => {
    const one = existing(state, reportId);
    if (one.status !== 'open') return [];
    const { organisation } = one;
    return [{ type: 'ReportClosed', data: { reportId, organisation, outcome: outcomeOf(one, reportId), closedAt } }];
  },

  RecordReportFollowUp: (command, state, { occurredAt: followedUpAt }) => {
    const { reportId, satisfied, score, reason } = command;
    const { organisation, status, followUp } = namedOne(state, reportId);
    if (status === 'open') return reject('conflict', 'report.not-closed', reportId);
    if (followUp !== null)
      return same(followUp, command) ? [] : reject('conflict', 'report.already-followed-up', reportId);
    checkAnswer(command);
    return [{ type: 'ReportFollowedUp', data: { reportId, organisation, satisfied, score, reason, followedUpAt } }];
  },

  ArchiveReport: ({ reportId }, state, { occurredAt: archivedAt }) => {
    const { organisation, status, named, followUp } = existing(state, reportId);
    if (status === 'archived') return [];
    if (status === 'open') return reject('conflict', 'report.not-closed', reportId);
    // Every named reporter is called; an anonymous one cannot be.
    if (named && followUp === null) return reject('conflict', 'report.not-followed-up', reportId);
    return [{ type: 'ReportArchived', data: { reportId, organisation, archivedAt } }];
  },
};

const outcomeOf = ({ filing, result, named, told }: KnownReport, reportId: string): CaseOutcome => {
  if (filing === null && result === null) return reject('conflict', 'report.not-decided', reportId);
  if (named && !told) return reject('conflict', 'report.reporter-not-told', reportId);
  if (filing?.outcome === 'DECLINED') return 'DECLINED';
  return result ?? reject('conflict', 'report.case-open', reportId);
};

type Answer = Omit<RecordReportFollowUp['data'], 'reportId'>;
const same = (one: Answer, other: Answer): boolean =>
  one.satisfied === other.satisfied && one.score === other.score && one.reason === other.reason;

const checkAnswer = ({ satisfied, score, reason }: Answer): void => {
  if (score !== null && !(Number.isInteger(score) && score >= 1 && score <= 5))
    reject('invalid', 'report.score-out-of-range', String(score));
  // Whoever is not content, or does not say, leaves a reason to learn from.
  if (satisfied !== true && !reason?.trim()) reject('invalid', 'report.follow-up-reason-missing');
};
