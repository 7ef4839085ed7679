import { uuid5 } from '@12315/platform';
import { belonging, type Known } from './belonging';

const jinghu = '340202D01';
const jiujiang = '340207D01';
const known = (
  id: string,
  kind: Known['kind'],
  organisation: string | null,
  sourceId: string | null = null,
): Known => ({
  id,
  kind,
  organisation,
  sourceId,
});
const item = known('item', 'ITEM', jinghu);
const own = known('a', 'COMPLAINT', jinghu);
const foreign = known('b', 'COMPLAINT', jiujiang);
const ownLead = known('lead-a', 'LEAD', jinghu, 'a');
const foreignLead = known('lead-b', 'LEAD', jiujiang, 'b');
/** Raised here before the complaint went on to another district. */
const movedLead = known('lead-moved', 'LEAD', jinghu, 'b');
const together = [item, own, foreign, ownLead, foreignLead, movedLead];
const toldOf = (asked: Known, all = together) =>
  [...belonging(asked, all, (organisation) => organisation === jinghu)].sort();

describe('to an officer of one district the dossier', () => {
  it('of a complaint tells of its item and its leads, wherever they are held', () => {
    expect(toldOf(own)).toStrictEqual(['a', 'item', 'lead-a']);
    expect(toldOf(own, [known('item', 'ITEM', '340200C01'), own, known('x', 'LEAD', jiujiang, 'a')])).toStrictEqual([
      'a',
      'item',
      'x',
    ]);
  });
  it('of a lead tells of its complaint', () => expect(toldOf(ownLead)).toStrictEqual(['a', 'lead-a']));
  it('of a lead tells nothing of a complaint that is another district’s', () =>
    expect(toldOf(movedLead)).toStrictEqual(['lead-moved']));
  it('of an item tells of the complaints and leads that are the district’s', () =>
    expect(toldOf(item)).toStrictEqual(['a', 'item', 'lead-a', 'lead-moved']));
  it('of an item tells nothing of what nobody is known to hold', () =>
    expect(toldOf(item, [item, known('c', 'COMPLAINT', null)])).toStrictEqual(['item']));
  it('of a sample tells of the lead it gave rise to', () => {
    const sample = known('s', 'SAMPLE', jinghu);
    expect(toldOf(sample, [sample, known('lead-s', 'LEAD', jinghu, 's')])).toStrictEqual(['lead-s', 's']);
  });
  it('of a sampling task tells of its batches, and of a batch of its task', () => {
    const task = known('t', 'TASK', jinghu);
    const all = [task, known('b-1', 'BATCH', jinghu), known('b-2', 'BATCH', jinghu)];
    expect(toldOf(task, all)).toStrictEqual(['b-1', 'b-2', 't']);
    expect(toldOf(all[1]!, all)).toStrictEqual(['b-1', 't']);
  });
  it('of a batch tells nothing of a task that is another district’s', () => {
    const batch = known('b-1', 'BATCH', jinghu);
    expect(toldOf(batch, [known('t', 'TASK', jiujiang), batch])).toStrictEqual(['b-1']);
  });
  it('of a complaint tells of the cases that its leads came to', () => {
    const ownCase = known('case-a', 'CASE', jiujiang, 'lead-a');
    const foreignCase = known('case-b', 'CASE', jiujiang, 'lead-b');
    expect(toldOf(own, [...together, ownCase, foreignCase])).toStrictEqual(['a', 'case-a', 'item', 'lead-a']);
  });
  it('of a case tells of its lead, and of the complaint before it', () => {
    const ownCase = known('case-a', 'CASE', jinghu, 'lead-a');
    expect(toldOf(ownCase, [...together, ownCase])).toStrictEqual(['a', 'case-a', 'lead-a']);
  });
  it('of a report tells of its lead and case, and of nothing else', () => {
    const report = known('r', 'REPORT', jinghu);
    const all = [report, known('lead-r', 'LEAD', jinghu, 'r'), known('case-r', 'CASE', jinghu, 'lead-r')];
    expect(toldOf(report, all)).toStrictEqual(['case-r', 'lead-r', 'r']);
  });
  it('of a consultation tells of itself, for its item has a dossier of its own', () => {
    const consultation = known('q', 'CONSULTATION', jinghu, 'item');
    expect(toldOf(consultation, [...together, consultation])).toStrictEqual(['q']);
  });
  it('of a complaint tells of its mediation at the authority too, whose id follows from its own', () => {
    const id = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
    expect(toldOf(known(id, 'COMPLAINT', jinghu), [])).toStrictEqual([id, uuid5(id, 'authority')].sort());
  });
  it('goes in no circle, whatever ids a source gives', () => {
    const one = known('one', 'LEAD', jinghu, 'two');
    const two = known('two', 'LEAD', jinghu, 'one');
    expect(toldOf(one, [one, two])).toStrictEqual(['one', 'two']);
    expect(toldOf(known('self', 'LEAD', jinghu, 'self'), [known('self', 'LEAD', jinghu, 'self')])).toStrictEqual([
      'self',
    ]);
  });
});
