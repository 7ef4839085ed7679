import { complaint } from './complaint/complaint';
import { complaintCommandExamples, complaintEventExamples } from './complaint/complaint.examples';
import { item } from './item/item';
import { itemCommandExamples, itemEventExamples } from './item/item.examples';
import { numbering } from './numbering/numbering';
import { numberingCommandExamples, numberingEventExamples } from './numbering/numbering.examples';

export {
  type AcceptComplaint,
  type CheckDeadline,
  type Complaint,
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
} from './complaint/complaint.events';
export { complaintCommandExamples, complaintEventExamples } from './complaint/complaint.examples';
export { itemNumbering, itemToComplaint, numberToItem } from './intake.policies';
export {
  type Item,
  item,
  type ItemCommand,
  type NoteItemNumber,
  type ReceiveItem,
  type ReferElsewhere,
  type TriageItem,
} from './item/item';
export type { GivenPart } from './item/parts';
export {
  type Complainant,
  type ComplaintPart,
  type Dispute,
  type Handling,
  handlings,
  type IntakeChannel,
  intakeChannels,
  type ItemEvent,
  type ItemNumbered,
  type ItemReceived,
  type ItemReferredElsewhere,
  type ItemTriaged,
  type ProperWay,
  properWays,
  type Respondent,
  type Seller,
  type SellerKind,
  sellerKinds,
} from './item/item.events';
export { itemCommandExamples, itemEventExamples } from './item/item.examples';
export { type DrawNumber, type Numbering, numbering, type NumberingCommand } from './numbering/numbering';
export type { NumberDrawn, NumberingEvent } from './numbering/numbering.events';
export { numberingCommandExamples, numberingEventExamples } from './numbering/numbering.examples';

/** Every decider of this context with its canonical messages. */
export const deciders = [
  { decider: numbering, events: numberingEventExamples, commands: numberingCommandExamples },
  { decider: item, events: itemEventExamples, commands: itemCommandExamples },
  { decider: complaint, events: complaintEventExamples, commands: complaintCommandExamples },
] as const;
