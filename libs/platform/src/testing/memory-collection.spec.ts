import { memoryCollection } from './memory-collection';

const days = memoryCollection(async () => [
  { _id: '1', at: { day: 'b' }, n: 2, kept: 'x' },
  { _id: '2', at: { day: 'a' }, n: 3 },
  { _id: '3', at: null, n: 5 },
]);
const ids = async (filter: object, options: object = {}) =>
  (await days.find({ ...filter }, options).toArray()).map(({ _id }) => _id);

describe('a collection in memory', () => {
  it('looks into documents, and what is missing is null', async () => {
    expect(await ids({ 'at.day': 'a' })).toEqual(['2']);
    expect(await ids({ 'at.day': null })).toEqual(['3']);
  });
  it('compares within one type only', async () => {
    expect(await ids({ 'at.day': { $gte: 'a' } })).toEqual(['1', '2']);
    expect(await ids({ 'at.day': { $gte: 0 } })).toEqual([]);
    expect(await ids({ n: { $gt: 2, $lt: 5 } })).toEqual(['2']);
  });
  it('sorts null first, and leaves out what a projection does', async () => {
    expect(await ids({}, { sort: { 'at.day': 1 } })).toEqual(['3', '2', '1']);
    const [found] = await days.find({ _id: '1' }, { projection: { kept: 0 } }).toArray();
    expect(found).toEqual({ _id: '1', at: { day: 'b' }, n: 2 });
  });
  it('asks one element of a list for everything', async () => {
    const lists = memoryCollection(async () => [
      {
        _id: '1',
        parts: [
          { a: 1, b: 1 },
          { a: 2, b: 2 },
        ],
      },
      { _id: '2', parts: [{ a: 1, b: 2 }] },
      { _id: '3' },
    ]);
    const found = await lists.find({ parts: { $elemMatch: { a: 1, b: { $gte: 2 } } } }).toArray();
    expect(found.map(({ _id }) => _id)).toEqual(['2']);
  });
  it('finds a list by any of its elements', async () => {
    const lists = memoryCollection(async () => [
      { _id: '1', of: ['a', 'b'] },
      { _id: '2', of: [] },
      { _id: '3', of: 'b' },
    ]);
    const found = await lists.find({ of: { $in: ['b', 'c'] } }).toArray();
    expect(found.map(({ _id }) => _id)).toEqual(['1', '3']);
  });
  it('hands out copies', async () => {
    const [found] = (await days.find({ _id: '1' }).toArray()) as { at: { day: string } }[];
    found!.at.day = 'z';
    expect(await ids({ 'at.day': 'b' })).toEqual(['1']);
  });
  it('refuses what it does not know rather than finding too much', async () => {
    await expect(ids({ n: { $mod: [2, 0] } })).rejects.toThrow('$mod is not asked for by any view');
    await expect(days.aggregate([{ $unwind: '$at' }]).toArray()).rejects.toThrow('$unwind is not asked for');
  });
});
