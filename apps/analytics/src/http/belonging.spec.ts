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
const toldOf = (asked: Known, all = together) => belonging(asked, all, (organisation) => organisation === jinghu);

describe('to an officer of one district the dossier', () => {
  it('of a complaint tells of its item and its leads, wherever they are held', () => {
    expect(toldOf(own)).toStrictEqual(['item', 'a', 'lead-a']);
    expect(toldOf(own, [known('item', 'ITEM', '340200C01'), own, known('x', 'LEAD', jiujiang, 'a')])).toStrictEqual([
      'item',
      'a',
      'x',
    ]);
  });
  it('of a lead tells of its complaint', () => expect(toldOf(ownLead)).toStrictEqual(['a', 'lead-a']));
  it('of a lead tells nothing of a complaint that is another district’s', () =>
    expect(toldOf(movedLead)).toStrictEqual(['lead-moved']));
  it('of an item tells of the complaints and leads that are the district’s', () =>
    expect(toldOf(item)).toStrictEqual(['item', 'a', 'lead-a', 'lead-moved']));
  it('of an item tells nothing of what nobody is known to hold', () =>
    expect(toldOf(item, [item, known('c', 'COMPLAINT', null)])).toStrictEqual(['item']));
  it('of a sample tells of the lead it gave rise to', () => {
    const sample = known('s', 'SAMPLE', jinghu);
    expect(toldOf(sample, [sample, known('lead-s', 'LEAD', jinghu, 's')])).toStrictEqual(['s', 'lead-s']);
  });
});
