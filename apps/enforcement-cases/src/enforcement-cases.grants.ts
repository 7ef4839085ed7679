import type { Service } from '@12315/platform';

const readers = ['HANDLER', 'ORG_HEAD', 'SUPERVISION_OFFICER'];

export const grants: Service['grants'] = {
  RegisterLead: ['HANDLER'],
  ExtendVerification: ['ORG_HEAD'],
  PauseVerification: ['HANDLER'],
  ResumeVerification: ['HANDLER'],
  DecideFiling: ['ORG_HEAD'],
  DeclineFiling: ['ORG_HEAD'],
  ReadLeads: readers,
  ConcludeInvestigation: ['HANDLER'],
  ReviewCase: ['LEGAL_REVIEWER'],
  NotifyPenalty: ['HANDLER'],
  RecordDefence: ['HANDLER'],
  DecidePenalty: ['ORG_HEAD'],
  WaivePenalty: ['ORG_HEAD'],
  ServeDecision: ['HANDLER'],
  RecordPayment: ['HANDLER'],
  CloseCase: ['ORG_HEAD'],
  PublishPenalty: ['HANDLER', 'ORG_HEAD'],
  ReadCases: [...readers, 'LEGAL_REVIEWER'],
  PlanInterview: ['HANDLER', 'ORG_HEAD'],
  HoldInterview: ['HANDLER', 'ORG_HEAD'],
  PromiseRectification: ['HANDLER'],
  VerifyRectification: ['HANDLER'],
  ReadInterviews: readers,
  ReadCaseLetters: [...readers, 'LEGAL_REVIEWER'],
};
