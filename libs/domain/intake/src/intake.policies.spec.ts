import { eventMeta } from '@12315/kernel/spec';
import { instantOf } from '@12315/law';
import { complaintCommandExamples } from './complaint/complaint.examples';
import { itemNumbering, itemToComplaint, numberToItem } from './intake.policies';
import { itemCommandExamples, itemEventExamples } from './item/item.examples';
import { numberingCommandExamples, numberingEventExamples } from './numbering/numbering.examples';

const meta = eventMeta();
const {
  ItemReceived: received,
  ItemNumbered: numbered,
  ItemTriaged: triaged,
  ItemReferredElsewhere: referred,
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
  });
});
