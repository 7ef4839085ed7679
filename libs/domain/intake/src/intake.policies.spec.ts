import { eventMeta } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { complaintCommandExamples } from './complaint/complaint.examples';
import { consultationCommandExamples } from './consultation/consultation.examples';
import {
  itemNumbering,
  itemToComplaint,
  itemToConsultation,
  itemToReport,
  numberToItem,
  numberToReport,
  reportNumbering,
} from './intake.policies';
import type { ConsultationPart, ReportPart } from './item/item.events';
import { itemCommandExamples, itemEventExamples } from './item/item.examples';
import { reportCommandExamples, reportEventExamples } from './report/report.examples';
import { numberingCommandExamples, numberingEventExamples } from './numbering/numbering.examples';

const meta = eventMeta();
const {
  ItemReceived: received,
  ItemNumbered: numbered,
  ItemTriaged: triaged,
  ItemReferredElsewhere: referred,
  ItemLinkedAsDuplicate: linked,
} = itemEventExamples;

describe('an item that was received', () => {
  it('draws a number of its organisation and day', () =>
    expect(itemNumbering.react.ItemReceived(received.data, meta)).toEqual([
      { to: '340200C01-20260506', command: numberingCommandExamples.DrawNumber },
    ]));
  it('draws it of the day it is in Wuhu', () =>
    expect(
      itemNumbering.react.ItemReceived({ ...received.data, receivedAt: instantOf('2026-05-05T16:00:00Z') }, meta),
    ).toEqual([{ to: '340200C01-20260506', command: numberingCommandExamples.DrawNumber }]));
  it('draws none for anything else', () => {
    expect(itemNumbering.react.ItemNumbered(numbered.data, meta)).toEqual([]);
    expect(itemNumbering.react.ItemTriaged(triaged.data, meta)).toEqual([]);
    expect(itemNumbering.react.ItemReferredElsewhere(referred.data, meta)).toEqual([]);
    expect(itemNumbering.react.ItemLinkedAsDuplicate(linked.data, meta)).toEqual([]);
  });
});

it('a number that was drawn goes to its item', () =>
  expect(numberToItem.react.NumberDrawn(numberingEventExamples.NumberDrawn.data, meta)).toEqual([
    { to: received.data.itemId, command: itemCommandExamples.NoteItemNumber },
  ]));

describe('a triaged item', () => {
  it('registers each of its complaints', () => {
    const [part] = triaged.data.parts;
    const second = { ...part!, complaintId: 'c-2', number: '340200C01202605060001C2' };
    const register = complaintCommandExamples.RegisterComplaint;
    expect(itemToComplaint.react.ItemTriaged({ ...triaged.data, parts: [part!, second] }, meta)).toEqual([
      { to: part!.complaintId, command: register },
      { to: 'c-2', command: { ...register, data: { ...register.data, complaintId: 'c-2', number: second.number } } },
    ]);
  });
  it('says with each complaint who deals with it first', () => {
    const [part] = triaged.data.parts;
    const [order] = itemToComplaint.react.ItemTriaged(
      { ...triaged.data, parts: [{ ...part!, handling: 'ONSITE' }] },
      meta,
    );
    const register = complaintCommandExamples.RegisterComplaint;
    expect(order!.command).toEqual({ ...register, data: { ...register.data, handling: 'ONSITE' } });
  });
  it('is the only one that does', () => {
    expect(itemToComplaint.react.ItemReceived(received.data, meta)).toEqual([]);
    expect(itemToComplaint.react.ItemNumbered(numbered.data, meta)).toEqual([]);
    expect(itemToComplaint.react.ItemReferredElsewhere(referred.data, meta)).toEqual([]);
    expect(itemToComplaint.react.ItemLinkedAsDuplicate(linked.data, meta)).toEqual([]);
  });
});

const register = reportCommandExamples.RegisterReport.data;
const { reportId, respondent, objectCode, problemCode, actArea, facts } = register;
const reportPart: ReportPart = { kind: 'REPORT', reportId, respondent, objectCode, problemCode, actArea, facts };
const question = consultationCommandExamples.RegisterConsultation.data;
const { consultationId, number, subtype, topic, persons } = question;
const questionPart: ConsultationPart = { kind: 'CONSULTATION', consultationId, number, subtype, topic, persons };
const mixed = { ...triaged.data, parts: [...triaged.data.parts, reportPart, questionPart] };

describe('a triaged item of several kinds', () => {
  it('registers its report with a history of its own', () =>
    expect(itemToReport.react.ItemTriaged(mixed, meta)).toEqual([
      { to: reportId, command: reportCommandExamples.RegisterReport, correlation: reportId },
    ]));
  it('registers a report without a name as anonymous', () => {
    const [order] = itemToReport.react.ItemTriaged({ ...mixed, complainant: null, parts: [reportPart] }, meta);
    expect(order!.command.data.named).toBe(false);
  });
  it('gives a report nothing of the person', () =>
    expect(JSON.stringify(itemToReport.react.ItemTriaged(mixed, meta))).not.toMatch(
      new RegExp(`sealed|${triaged.data.personId}|${triaged.data.number}`),
    ));
  it('registers its consultation', () =>
    expect(itemToConsultation.react.ItemTriaged(mixed, meta)).toEqual([
      { to: consultationId, command: consultationCommandExamples.RegisterConsultation },
    ]));
  it('registers its complaint as if it were alone', () =>
    expect(itemToComplaint.react.ItemTriaged(mixed, meta)).toEqual(
      itemToComplaint.react.ItemTriaged(triaged.data, meta),
    ));
  it('registers no complaint of nobody', () =>
    expect(itemToComplaint.react.ItemTriaged({ ...triaged.data, complainant: null }, meta)).toEqual([]));
});

describe('a registered report', () => {
  it('draws a number of the series of reports', () =>
    expect(reportNumbering.react.ReportRegistered(reportEventExamples.ReportRegistered.data, meta)).toEqual([
      { to: '340200C01R-20260506', command: numberingCommandExamples.DrawReportNumber },
    ]));
  it('gets it', () =>
    expect(numberToReport.react.ReportNumberDrawn(numberingEventExamples.ReportNumberDrawn.data, meta)).toEqual([
      { to: reportId, command: reportCommandExamples.NoteReportNumber },
    ]));
  it('gets no number of an item, nor an item that of a report', () => {
    expect(numberToReport.react.NumberDrawn(numberingEventExamples.NumberDrawn.data, meta)).toEqual([]);
    expect(numberToItem.react.ReportNumberDrawn(numberingEventExamples.ReportNumberDrawn.data, meta)).toEqual([]);
  });
});
