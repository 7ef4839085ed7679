import { routingEvents } from '@12315/contracts';
import {
  assistance,
  assistanceLetters,
  dispatch,
  dispatchLetters,
  fieldResponse,
  incident,
  organisation,
  routingLetter,
} from '@12315/domain-routing';
import { legalDateOf, ruleSetAt } from '@12315/law';
import { handles, publishes, reacts, type Service } from '@12315/platform';
import { fromIntake } from './consumes';
import { assistancePublications } from './publishes/assistance';
import { dispatchPublications } from './publishes/dispatch';
import { fieldResponsePublications } from './publishes/field-response';
import { incidentPublications } from './publishes/incident';
import { organisationPublications } from './publishes/organisation';
import { assistanceList } from './views/assistance-list.view';
import { dispatchList } from './views/dispatch-list.view';
import { fieldResponseList } from './views/field-response-list.view';
import { incidentList } from './views/incident-list.view';
import { letters } from './views/letters.view';
import { organisationList } from './views/organisation-list.view';

const everyone = [
  'AGENT',
  'HANDLER',
  'MEDIATOR',
  'ORG_HEAD',
  'DISPATCHER',
  'SUPERVISION_OFFICER',
  'ANALYST',
  'OPERATOR',
];

/** 分流: which organ handles a complaint, what follows if it does not, and the organisations themselves. */
export const routing: Service = {
  name: 'routing',
  ruleSetAt: (at) => ruleSetAt(legalDateOf(at)),
  grants: {
    DesignateTarget: ['DISPATCHER'],
    SignForDispatch: ['HANDLER'],
    UrgeDispatch: ['DISPATCHER', 'SUPERVISION_OFFICER'],
    SuperviseDispatch: ['SUPERVISION_OFFICER'],
    ReplyToSupervision: ['HANDLER', 'ORG_HEAD'],
    DecideAccountability: ['ORG_HEAD', 'SUPERVISION_OFFICER'],
    ReadDispatches: everyone,
    RequestAssistance: ['DISPATCHER', 'AGENT', 'HANDLER'],
    RecordAssistanceReply: ['DISPATCHER', 'AGENT', 'HANDLER'],
    ReadAssistances: everyone,
    OpenIncident: ['DISPATCHER', 'AGENT', 'ORG_HEAD'],
    ReportToDeputy: ['DISPATCHER', 'ORG_HEAD'],
    ReportExternally: ['DISPATCHER', 'ORG_HEAD', 'DEPUTY_HEAD'],
    LinkItem: ['DISPATCHER', 'AGENT'],
    RecordRelief: ['DISPATCHER', 'HANDLER'],
    RecordGroupSettlement: ['DISPATCHER', 'HANDLER', 'MEDIATOR'],
    CloseIncident: ['DISPATCHER', 'ORG_HEAD', 'DEPUTY_HEAD'],
    ReadIncidents: [...everyone, 'DEPUTY_HEAD'],
    OrderCrew: ['DISPATCHER', 'AGENT', 'STATION_OFFICER'],
    RecordArrival: ['DISPATCHER', 'AGENT', 'HANDLER', 'STATION_OFFICER'],
    FileFieldReport: ['AGENT', 'HANDLER', 'STATION_OFFICER'],
    ReadFieldResponses: [...everyone, 'STATION_OFFICER'],
    ReadOrganisations: [...everyone, 'SAMPLER', 'LABORATORY', 'STATION_OFFICER'],
    ReadRoutingLetters: everyone,
  },
  deciders: [
    handles(organisation),
    handles(dispatch),
    handles(assistance),
    handles(incident),
    handles(fieldResponse),
    handles(routingLetter),
  ],
  views: [organisationList, dispatchList, assistanceList, incidentList, fieldResponseList, letters],
  policies: [reacts(dispatchLetters, dispatch, routingLetter), reacts(assistanceLetters, assistance, routingLetter)],
  publishes: publishes(routingEvents, {
    organisation: organisationPublications,
    dispatch: dispatchPublications,
    assistance: assistancePublications,
    incident: incidentPublications,
    fieldResponse: fieldResponsePublications,
  }),
  consumes: [fromIntake],
  gathers: [],
};
