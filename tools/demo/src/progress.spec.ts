import { progressOn } from './progress';

it('says a line at every ten per cent where there is no terminal', () => {
  const lines: string[] = [];
  const progress = progressOn(false, (line) => lines.push(line));
  for (let done = 1; done <= 25; done++) progress(done, 25);
  expect(lines).toHaveLength(10);
  expect([lines[0], lines[9]]).toEqual(['demonstration: 10 % (3 of 25 acts)', 'demonstration: 100 % (25 of 25 acts)']);
});
