import { nothing, type Order, type Policy } from '@12315/kernel';
import { legalDateOf } from '@12315/law';
import type { RegisterComplaint } from './complaint/complaint';
import type { RegisterConsultation } from './consultation/consultation';
import type { ComplaintPart, ConsultationPart, ItemEvent, ItemPart, ItemTriaged, ReportPart } from './item/item.events';
import type { NoteItemNumber } from './item/item';
import { type DrawNumber, type DrawReportNumber, numberingIdOf, reportNumberingIdOf } from './numbering/numbering';
import type { NumberingEvent } from './numbering/numbering.events';
import type { NoteReportNumber, RegisterReport } from './report/report';
import type { ReportEvent } from './report/report.events';

/** What was received gets a number of the day of its receipt. */
export const itemNumbering: Policy<ItemEvent, DrawNumber> = {
  name: 'intake.item-numbering.v1',
  react: {
    ItemReceived: ({ itemId, organisation, receivedAt }) => {
      const day = legalDateOf(receivedAt);
      const numberingId = numberingIdOf(organisation, day);
      return [{ to: numberingId, command: { type: 'DrawNumber', data: { numberingId, organisation, day, itemId } } }];
    },
    ItemNumbered: nothing,
    ItemTriaged: nothing,
    ItemReferredElsewhere: nothing,
    ItemLinkedAsDuplicate: nothing,
  },
};

/** The number goes back to its item. */
export const numberToItem: Policy<NumberingEvent, NoteItemNumber> = {
  name: 'intake.number-to-item.v1',
  react: {
    NumberDrawn: ({ itemId, number }) => [
      { to: itemId, command: { type: 'NoteItemNumber', data: { itemId, number } } },
    ],
    ReportNumberDrawn: nothing,
  },
};

const onTriage = <C extends RegisterComplaint | RegisterReport | RegisterConsultation>(
  name: string,
  ordersOf: (triaged: ItemTriaged['data']) => readonly Order<C>[],
): Policy<ItemEvent, C> => ({
  name,
  react: {
    ItemReceived: nothing,
    ItemNumbered: nothing,
    ItemTriaged: ordersOf,
    ItemReferredElsewhere: nothing,
    ItemLinkedAsDuplicate: nothing,
  },
});

const isOf =
  <K extends ItemPart['kind']>(kind: K) =>
  (part: ItemPart): part is Extract<ItemPart, { kind: K }> =>
    part.kind === kind;

/** Every dispute of a triaged item becomes a complaint of its own. C2026 art 9: each part is handled separately. */
export const itemToComplaint = onTriage<RegisterComplaint>('intake.item-to-complaint.v1', (triaged) =>
  triaged.parts
    .filter(isOf('COMPLAINT'))
    .flatMap((part) => registrationOf(triaged, part).map((command) => ({ to: part.complaintId, command }))),
);

/** An item without a complainant has no complaint; the compiler cannot know. */
const registrationOf = (
  { itemId, organisation, channel, receivedAt, personId, complainant }: ItemTriaged['data'],
  { kind: _kind, ...part }: ComplaintPart,
): readonly RegisterComplaint[] =>
  complainant === null
    ? []
    : [
        {
          type: 'RegisterComplaint',
          data: { itemId, organisation, channel, receivedAt, personId, complainant, ...part },
        },
      ];

/** A report begins a history of its own: nothing that follows from it names the item that it came with. */
export const itemToReport = onTriage<RegisterReport>('intake.item-to-report.v1', (triaged) =>
  triaged.parts.filter(isOf('REPORT')).map((part) => ({
    to: part.reportId,
    command: reportOf(triaged, part),
    correlation: part.reportId,
  })),
);

const reportOf = (
  { itemId, organisation, channel, receivedAt, complainant }: ItemTriaged['data'],
  { kind: _kind, ...part }: ReportPart,
): RegisterReport => ({
  type: 'RegisterReport',
  data: { itemId, organisation, channel, receivedAt, named: complainant !== null, ...part },
});

export const itemToConsultation = onTriage<RegisterConsultation>('intake.item-to-consultation.v1', (triaged) =>
  triaged.parts
    .filter(isOf('CONSULTATION'))
    .map((part) => ({ to: part.consultationId, command: consultationOf(triaged, part) })),
);

const consultationOf = (
  { itemId, organisation, channel, receivedAt }: ItemTriaged['data'],
  { kind: _kind, ...part }: ConsultationPart,
): RegisterConsultation => ({
  type: 'RegisterConsultation',
  data: { itemId, organisation, channel, receivedAt, ...part },
});

/** A report gets a number of the series of reports, of the day of its receipt. */
export const reportNumbering: Policy<ReportEvent, DrawReportNumber> = {
  name: 'intake.report-numbering.v1',
  react: {
    ReportRegistered: ({ reportId, organisation, receivedAt }) => {
      const day = legalDateOf(receivedAt);
      const numberingId = reportNumberingIdOf(organisation, day);
      const data = { numberingId, organisation, day, reportId };
      return [{ to: numberingId, command: { type: 'DrawReportNumber', data } }];
    },
    ReportNumbered: nothing,
    ReportAssigned: nothing,
    ReportFilingNoted: nothing,
    ReporterNoticeDueSoon: nothing,
    ReporterNoticeOverdue: nothing,
    ReporterNotified: nothing,
    ReportCaseResultNoted: nothing,
    ReportClosed: nothing,
    ReportFollowedUp: nothing,
    ReportArchived: nothing,
    ReporterIdentityViewed: nothing,
  },
};

/** The number goes back to its report. */
export const numberToReport: Policy<NumberingEvent, NoteReportNumber> = {
  name: 'intake.number-to-report.v1',
  react: {
    NumberDrawn: nothing,
    ReportNumberDrawn: ({ reportId, number }) => [
      { to: reportId, command: { type: 'NoteReportNumber', data: { reportId, number } } },
    ],
  },
};
