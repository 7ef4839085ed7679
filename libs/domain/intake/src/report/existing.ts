import { reject } from '@12315/kernel';
import type { KnownReport, Report } from './report';

export const existing = (state: Report, reportId: string): KnownReport =>
  state.status === 'none' ? reject('not-found', 'report.unknown', reportId) : state;

/** Nobody can be told, called or looked at who left no name. */
export const namedOne = (state: Report, reportId: string): KnownReport => {
  const one = existing(state, reportId);
  return one.named ? one : reject('conflict', 'report.anonymous', reportId);
};
