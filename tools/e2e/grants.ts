/** Every role that the demonstration knows. */
export const roles = [
  'AGENT',
  'STATION_OFFICER',
  'HANDLER',
  'MEDIATOR',
  'ORG_HEAD',
  'DISPATCHER',
  'SUPERVISION_OFFICER',
  'ANALYST',
  'SAMPLER',
  'LABORATORY',
  'OPERATOR',
] as const;

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  ReceiveItem: 'AGENT STATION_OFFICER',
  TriageItem: 'AGENT STATION_OFFICER',
  ReferElsewhere: 'AGENT STATION_OFFICER',
  ReadItems: 'AGENT STATION_OFFICER HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER',
  AcceptComplaint: 'HANDLER',
  RefuseComplaint: 'HANDLER ORG_HEAD',
  WithdrawComplaint: 'AGENT HANDLER',
  RaiseLead: 'HANDLER MEDIATOR',
  ReadComplaints: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER',
  DesignateTarget: 'DISPATCHER',
  SignForDispatch: 'HANDLER',
  ReadDispatches: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST OPERATOR',
  ReadOrganisations:
    'AGENT STATION_OFFICER HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST SAMPLER LABORATORY OPERATOR',
  RecordConsent: 'MEDIATOR HANDLER',
  ReadMediations: 'MEDIATOR HANDLER ORG_HEAD SUPERVISION_OFFICER',
  RegisterLead: 'HANDLER',
  ExtendVerification: 'ORG_HEAD',
  ReadLeads: 'HANDLER ORG_HEAD SUPERVISION_OFFICER',
  DrawSample: 'SAMPLER',
  ReportResult: 'LABORATORY',
  ReadSamples: 'SAMPLER LABORATORY HANDLER ORG_HEAD ANALYST',
  ReadFigures: 'ANALYST ORG_HEAD SUPERVISION_OFFICER',
  ReadDossiers: 'ANALYST ORG_HEAD SUPERVISION_OFFICER HANDLER AGENT DISPATCHER',
};

export const mayDo = (role: string, action: string): boolean =>
  Object.hasOwn(granted, action) && granted[action]!.split(' ').includes(role);
