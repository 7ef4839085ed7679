import { letterCommandExamples, letterEventExamples } from '@12315/domain-letters';
import { complaint } from './complaint/complaint';
import { complaintCommandExamples, complaintEventExamples } from './complaint/complaint.examples';
import { consultation } from './consultation/consultation';
import { consultationCommandExamples, consultationEventExamples } from './consultation/consultation.examples';
import { item } from './item/item';
import { itemCommandExamples, itemEventExamples } from './item/item.examples';
import { numbering } from './numbering/numbering';
import { numberingCommandExamples, numberingEventExamples } from './numbering/numbering.examples';
import { report } from './report/report';
import { reportCommandExamples, reportEventExamples } from './report/report.examples';
import { topic } from './topic/topic';
import { topicCommandExamples, topicEventExamples } from './topic/topic.examples';
import { intakeLetter } from './intake.letters';

export type { ArchiveComplaint, CloseComplaint, NoteCaseResult, RecordFollowUp, SendResult } from './complaint/closing';
export {
  type CaseOutcome,
  type CaseResultNoted,
  type ComplaintArchived,
  type ComplaintClosed,
  type ComplaintFollowedUp,
  type NoticeManner,
  noticeManners,
  type ResultNotified,
} from './complaint/closing.events';
export {
  type AcceptComplaint,
  type CheckDeadline,
  complaint,
  type ComplaintCommand,
  type NoteAssignment,
  type RaiseLead,
  type RefuseComplaint,
  type RegisterComplaint,
  type WithdrawComplaint,
} from './complaint/complaint';
export type {
  AcceptanceDueSoon,
  AcceptanceOverdue,
  ComplaintAccepted,
  ComplaintAssigned,
  ComplaintEvent,
  ComplaintRefused,
  ComplaintRegistered,
  ComplaintWithdrawn,
  EnforcementLeadRaised,
  FoundBy,
} from './complaint/complaint.events';
export type { Complaint } from './complaint/complaint.state';
export type { DeclineComplaint, EscalateComplaint, RecordSettlement, TakeUpComplaint } from './complaint/local';
export type {
  AssociationDeclined,
  ComplaintEscalated,
  ComplaintTakenUp,
  LocalKind,
  SettledOnSite,
} from './complaint/local.events';
export type { NoteAgreement, NoteMediationEnd, NotePerformance, RecordSelfSettlement } from './complaint/outcome';
export {
  type AgreementPerformanceNoted,
  type ComplaintMediationTerminated,
  type ComplaintSettled,
  type CrossingFact,
  type OutcomeConflictRaised,
  type Result,
  results,
} from './complaint/outcome.events';
export { complaintCommandExamples, complaintEventExamples } from './complaint/complaint.examples';
export {
  type AnswerConsultation,
  type AnsweredBy,
  type CloseConsultation,
  type Consultation,
  consultation,
  type ConsultationCommand,
  type RateConsultation,
  type RegisterConsultation,
} from './consultation/consultation';
export type {
  ConsultationAnswered,
  ConsultationClosed,
  ConsultationEvent,
  ConsultationRated,
  ConsultationRegistered,
  GuidedTo,
} from './consultation/consultation.events';
export { consultationCommandExamples, consultationEventExamples } from './consultation/consultation.examples';
export {
  itemNumbering,
  itemToComplaint,
  itemToConsultation,
  itemToReport,
  numberToItem,
  numberToReport,
  reportNumbering,
} from './intake.policies';
export {
  type Item,
  item,
  type ItemCommand,
  type LinkDuplicate,
  type NoteItemNumber,
  type ReceiveItem,
  type ReferElsewhere,
  type TriageItem,
} from './item/item';
export type { GivenPart } from './item/parts';
export {
  type Complainant,
  type ComplaintPart,
  type ConsultationPart,
  type ConsultationSubtype,
  consultationSubtypes,
  type Dispute,
  type Handling,
  handlings,
  type IntakeChannel,
  intakeChannels,
  type ItemEvent,
  type ItemLinkedAsDuplicate,
  type ItemNumbered,
  type ItemPart,
  type ItemReceived,
  type ItemReferredElsewhere,
  type ItemTriaged,
  type ProperWay,
  properWays,
  type ReportPart,
  type Respondent,
  type Seller,
  type SellerKind,
  sellerKinds,
} from './item/item.events';
export { itemCommandExamples, itemEventExamples } from './item/item.examples';
export {
  drawnFrom,
  type DrawNumber,
  type DrawReportNumber,
  type Numbering,
  numbering,
  type NumberingCommand,
} from './numbering/numbering';
export type { NumberDrawn, NumberingEvent, ReportNumberDrawn } from './numbering/numbering.events';
export { numberingCommandExamples, numberingEventExamples } from './numbering/numbering.examples';
export {
  type ArchiveReport,
  type CloseReport,
  type NoteFiling,
  type NoteReportAssignment,
  type NoteReportCaseResult,
  type NoteReportNumber,
  type NotifyReporter,
  type RecordReportFollowUp,
  type RegisterReport,
  type Report,
  report,
  type ReportCommand,
  type ReporterView,
  type ViewReporter,
} from './report/report';
export type {
  FiledCaseOutcome,
  FilingOutcome,
  ReportArchived,
  ReportAssigned,
  ReportCaseResultNoted,
  ReportClosed,
  ReporterIdentityViewed,
  ReporterNoticeDueSoon,
  ReporterNoticeOverdue,
  ReporterNotified,
  ReportEvent,
  ReportFilingNoted,
  ReportFollowedUp,
  ReportNumbered,
  ReportRegistered,
} from './report/report.events';
export { reportCommandExamples, reportEventExamples } from './report/report.examples';
export { type AssignDutyOwners, type RaiseTopic, type Topic, topic, type TopicCommand } from './topic/topic';
export type { DutyOwner, DutyOwnersAssigned, TopicEvent, UnownedTopicRaised } from './topic/topic.events';
export { topicCommandExamples, topicEventExamples } from './topic/topic.examples';
export { complaintLetters, intakeLetter, reportLetters } from './intake.letters';

/** Every decider of this context with its canonical messages. */
export const deciders = [
  { decider: numbering, events: numberingEventExamples, commands: numberingCommandExamples },
  { decider: item, events: itemEventExamples, commands: itemCommandExamples },
  { decider: complaint, events: complaintEventExamples, commands: complaintCommandExamples },
  { decider: report, events: reportEventExamples, commands: reportCommandExamples },
  { decider: consultation, events: consultationEventExamples, commands: consultationCommandExamples },
  { decider: topic, events: topicEventExamples, commands: topicCommandExamples },
  { decider: intakeLetter, events: letterEventExamples, commands: letterCommandExamples },
] as const;
