const desk = ['AGENT', 'STATION_OFFICER'];
const officials = ['AGENT', 'HANDLER', 'MEDIATOR', 'ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER'];

/** Who may do what in intake; what is not here nobody may. */
export const grants = {
  ReceiveItem: desk,
  TriageItem: desk,
  ReferElsewhere: desk,
  AcceptComplaint: ['HANDLER'],
  RefuseComplaint: ['HANDLER', 'ORG_HEAD'],
  WithdrawComplaint: ['AGENT', 'HANDLER'],
  RaiseLead: ['HANDLER', 'MEDIATOR', 'STATION_OFFICER'],
  RecordSettlement: desk,
  TakeUpComplaint: desk,
  DeclineComplaint: desk,
  EscalateComplaint: desk,
  RecordSelfSettlement: ['HANDLER', 'MEDIATOR'],
  SendResult: ['HANDLER', 'STATION_OFFICER'],
  CloseComplaint: ['HANDLER', 'STATION_OFFICER'],
  RecordFollowUp: ['FOLLOWUP_AGENT', 'AGENT'],
  ArchiveComplaint: ['AGENT', 'HANDLER', 'STATION_OFFICER'],
  ReadItems: [...officials, 'STATION_OFFICER'],
  ReadComplaints: [...officials, 'STATION_OFFICER', 'FOLLOWUP_AGENT'],
} as const;
