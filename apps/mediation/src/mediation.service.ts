import { mediationEvents } from '@12315/contracts';
import { mediation as mediationDecider, mediationLetter, mediationLetters, refusalEnds } from '@12315/domain-mediation';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, reacts, type Service } from '@12315/platform';
import { fromIntake } from './consumes';
import { mediationPublications } from './publishes';
import { letters, organisations } from './views/letters.view';
import { mediationList } from './views/mediation-list.view';

/** A station officer's only where the station holds it: the decider says so. */
const mediating = ['MEDIATOR', 'HANDLER', 'STATION_OFFICER'];

/** 调解: from the consent of both sides to the performance of their agreement, or to its end without one. */
export const mediation: Service = {
  name: 'mediation',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    RecordConsent: mediating,
    AppointMediators: mediating,
    ScheduleSession: mediating,
    HoldSession: mediating,
    StartAppraisal: mediating,
    FinishAppraisal: mediating,
    RecordAgreement: mediating,
    SignDocument: mediating,
    KeepRecord: mediating,
    ConfirmPerformance: mediating,
    TerminateMediation: mediating,
    NotifyTermination: mediating,
    IssueAdvice: mediating,
    RecordAdviceAnswer: mediating,
    ReadMediations: [...mediating, 'ORG_HEAD', 'SUPERVISION_OFFICER'],
    ReadMediationLetters: [...mediating, 'ORG_HEAD', 'SUPERVISION_OFFICER'],
  },
  deciders: [handles(mediationDecider), handles(mediationLetter)],
  views: [mediationList, letters],
  policies: [
    reacts(refusalEnds, mediationDecider, mediationDecider),
    reacts(mediationLetters, mediationDecider, mediationLetter),
  ],
  publishes: publishes(mediationEvents, { mediation: mediationPublications }),
  consumes: [fromIntake],
  gathers: [organisations],
};
