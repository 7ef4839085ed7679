import type { Example } from '../example';
import type { Matters } from '../matters';

/** The three routes of a service's letters, asked by this role about this letter. */
const routesOf = (
  service: string,
  role: string,
  id: (matters: Matters) => string,
): Readonly<Record<string, Example>> => ({
  [`GET /api/${service}/letters`]: { role },
  [`GET /api/${service}/letters/{id}`]: { role, id },
  [`GET /api/${service}/letters/{id}/document`]: { role, id },
});

export const examples: Readonly<Record<string, Example>> = {
  ...routesOf('intake', 'HANDLER', ({ intakeLetter }) => intakeLetter),
  ...routesOf('routing', 'DISPATCHER', ({ routingLetter }) => routingLetter),
  ...routesOf('mediation', 'MEDIATOR', ({ mediationLetter }) => mediationLetter),
  ...routesOf('enforcement-cases', 'HANDLER', ({ caseLetter }) => caseLetter),
  ...routesOf('sampling', 'SAMPLER', ({ samplingLetter }) => samplingLetter),
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  ReadIntakeLetters: 'AGENT HANDLER ORG_HEAD DISPATCHER SUPERVISION_OFFICER',
  ReadRoutingLetters: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST OPERATOR',
  ReadMediationLetters: 'MEDIATOR HANDLER STATION_OFFICER ORG_HEAD SUPERVISION_OFFICER',
  ReadCaseLetters: 'HANDLER ORG_HEAD SUPERVISION_OFFICER LEGAL_REVIEWER',
  ReadSamplingLetters: 'SAMPLER HANDLER ORG_HEAD',
};
