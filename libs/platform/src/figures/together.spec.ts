import { together } from './together';

const outcomes = async (work: readonly Promise<void>[]) =>
  (await Promise.allSettled(work)).map((each) => (each.status === 'fulfilled' ? 'done' : String(each.reason)));

describe('work done together', () => {
  const working = (most: number, isPoison: (item: number) => boolean = () => false) => {
    const done: (readonly number[])[] = [];
    let atOnce = 0;
    const run = together<number>(async (items) => {
      expect(++atOnce).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      atOnce--;
      const poison = items.find(isPoison);
      if (poison !== undefined) throw new Error(`no ${poison}`);
      done.push(items);
    }, most);
    return { run, done };
  };

  it('is one thing at a time, with all that was asked for meanwhile, in the order of asking', async () => {
    const { run, done } = working(10);
    await Promise.all([run([1]), run([2]), run([3, 4])]);
    await run([5]);
    expect(done).toEqual([[1], [2, 3, 4], [5]]);
  });
  it('holds no more than fits, and a big piece goes alone', async () => {
    const { run, done } = working(3);
    await Promise.all([run([1]), run([2, 3]), run([4, 5]), run([6, 7, 8, 9]), run([10])]);
    expect(done).toEqual([[1], [2, 3], [4, 5], [6, 7, 8, 9], [10]]);
  });
  it('fails for whoever brought the failure, and is done for the others', async () => {
    const { run, done } = working(10, (item) => item === 3);
    expect(await outcomes([run([1]), run([2]), run([3]), run([4])])).toEqual(['done', 'done', 'Error: no 3', 'done']);
    expect(done).toEqual([[1], [2], [4]]);
  });
  it('goes on after a failure', async () => {
    const { run } = working(10, (item) => item === 1);
    expect(await outcomes([run([1])])).toEqual(['Error: no 1']);
    expect(await outcomes([run([2])])).toEqual(['done']);
  });
});
