import { recentIds } from './recent-ids';

it('remembers so many ids, the newest', () => {
  const recent = recentIds<number>(2);
  ['a', 'b', 'c'].forEach((id, n) => recent.add(id, n));
  expect(['a', 'b', 'c'].map(recent.get)).toEqual([undefined, 1, 2]);
});
