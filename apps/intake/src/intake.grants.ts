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
  RaiseLead: ['HANDLER', 'MEDIATOR'],
  ReadItems: [...officials, 'STATION_OFFICER'],
  ReadComplaints: officials,
} as const;
