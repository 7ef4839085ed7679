import type { Position } from '@12315/kernel';
import { placeKeeper } from './place-keeper';

const place = (n: number) => String(n) as Position;
const keeping = (failures = 0) => {
  const saves: string[] = [];
  let left = failures;
  const keeper = placeKeeper(async (position) => {
    if (left-- > 0) throw new Error('away');
    saves.push(position);
  });
  return { keeper, saves };
};

describe('the place of a reader', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is saved a quarter of a second later, and what was reached meanwhile with it', async () => {
    const { keeper, saves } = keeping();
    keeper.reached(place(1));
    await jest.advanceTimersByTimeAsync(200);
    keeper.reached(place(2));
    expect(saves).toEqual([]);
    await jest.advanceTimersByTimeAsync(50);
    expect(saves).toEqual(['2']);
    keeper.reached(place(3));
    await jest.advanceTimersByTimeAsync(250);
    expect(saves).toEqual(['2', '3']);
  });
  it('is saved at once for whoever waits for it, and once only', async () => {
    const { keeper, saves } = keeping();
    keeper.reached(place(1));
    await keeper.saved();
    await keeper.saved();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(saves).toEqual(['1']);
  });
  it('that could not be saved is saved with the next, or asked for', async () => {
    const { keeper, saves } = keeping(2);
    keeper.reached(place(1));
    await jest.advanceTimersByTimeAsync(250);
    await expect(keeper.saved()).rejects.toThrow('away');
    keeper.reached(place(2));
    await jest.advanceTimersByTimeAsync(250);
    expect(saves).toEqual(['2']);
  });
  it('that was reached while another was being saved is saved too', async () => {
    const { keeper, saves } = keeping();
    keeper.reached(place(1));
    const first = keeper.saved();
    keeper.reached(place(2));
    await first;
    await jest.advanceTimersByTimeAsync(250);
    expect(saves.at(-1)).toBe('2');
  });
});
