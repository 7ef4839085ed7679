import { jinghu, refusal, tested } from './bodies';
import type { Setting } from './setting';
import { type AnalyticsMatters, standAnalytics } from './standing/analytics';
import { type EnforcementCasesMatters, standEnforcementCases } from './standing/enforcement-cases';
import { type IntakeMatters, standIntake } from './standing/intake';
import { type LettersMatters, standLetters } from './standing/letters';
import { type MediationMatters, standMediation } from './standing/mediation';
import { type RoutingMatters, standRouting } from './standing/routing';
import { type SamplingMatters, standSampling } from './standing/sampling';
import { type World, worldOf } from './standing/world';
import { eventually, settled } from './waiting';

/** One matter in each state that a route asks for, all of Jinghu district; the undecided dispatch is the centre's. */
interface FirstMatters {
  readonly item: string;
  readonly triagedItem: string;
  readonly complaint: string;
  readonly complaintNumber: string;
  readonly accepted: string;
  readonly refused: string;
  readonly withdrawn: string;
  /** For the valid requests at the end, one each. */
  readonly toRefer: string;
  readonly toAccept: string;
  readonly toRefuse: string;
  readonly undecided: string;
  /** Another one, for the end of which nobody asks. */
  readonly undecidedStill: string;
  readonly mediation: string;
  readonly refusedMediation: string;
  readonly lead: string;
  readonly extendedLead: string;
  readonly sample: string;
  readonly testedSample: string;
}
export type Matters = FirstMatters &
  IntakeMatters &
  RoutingMatters &
  MediationMatters &
  EnforcementCasesMatters &
  SamplingMatters &
  AnalyticsMatters &
  LettersMatters;

const standFirst = async ({
  as,
  itemOf,
  complaintOf,
  act,
  acceptedOf,
  leadOf,
  sampleOf,
  undecidedOf,
}: World): Promise<FirstMatters> => {
  const mediator = as('MEDIATOR', jinghu);
  const { itemId: triagedItem, complaintId: complaint, number: complaintNumber } = await complaintOf();
  const accepted = await acceptedOf();
  const refusedMediation = await acceptedOf();
  await eventually(() =>
    mediator.post(`/api/mediation/mediations/${refusedMediation}/consents`, { side: 'BUSINESS', consents: false }),
  );
  const extendedLead = await leadOf();
  await as('ORG_HEAD', jinghu).post(`/api/enforcement-cases/leads/${extendedLead}/extension`, { reason: '案情复杂' });
  const testedSample = await sampleOf();
  await as('LABORATORY', jinghu).post(`/api/sampling/samples/${testedSample}/result`, tested('PASS'));
  return {
    item: await itemOf(),
    triagedItem,
    complaint,
    complaintNumber,
    accepted,
    refused: await act((await complaintOf()).complaintId, 'refusal', refusal()),
    withdrawn: await act((await complaintOf()).complaintId, 'withdrawal', { reason: '已和解' }),
    toRefer: await itemOf(),
    toAccept: (await complaintOf()).complaintId,
    toRefuse: (await complaintOf()).complaintId,
    undecided: await undecidedOf(),
    undecidedStill: await undecidedOf(),
    mediation: accepted,
    refusedMediation,
    lead: await leadOf(),
    extendedLead,
    sample: await sampleOf(),
    testedSample,
  };
};

/** Everything that the routes are asked about, when nothing is on its way any more. */
export const standing = async (setting: Pick<Setting, 'as' | 'anyone'>): Promise<Matters> => {
  const world = worldOf(setting);
  const made = {
    ...(await standFirst(world)),
    ...(await standIntake(world)),
    ...(await standRouting(world)),
    ...(await standMediation(world)),
    ...(await standEnforcementCases(world)),
    ...(await standSampling(world)),
    ...(await standAnalytics(world)),
  };
  const matters = { ...made, ...(await standLetters(world, made)) };
  await settled(setting.anyone);
  return matters;
};
