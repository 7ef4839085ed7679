import { granted } from './examples';

/** Every role that the demonstration knows. */
export const roles = [
  'AGENT',
  'STATION_OFFICER',
  'HANDLER',
  'MEDIATOR',
  'ORG_HEAD',
  'DISPATCHER',
  'SUPERVISION_OFFICER',
  'LEGAL_REVIEWER',
  'FOLLOWUP_AGENT',
  'DEPUTY_HEAD',
  'ANALYST',
  'SAMPLER',
  'LABORATORY',
  'OPERATOR',
] as const;

export const mayDo = (role: string, action: string): boolean =>
  Object.hasOwn(granted, action) && granted[action]!.split(' ').includes(role);
