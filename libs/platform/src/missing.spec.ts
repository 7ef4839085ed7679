import { missing } from './missing';

it.each([
  ['complaint', 'complaint.unknown'],
  ['samplingTask', 'sampling-task.unknown'],
])('a missing %s is refused by the code that its decider has', (category, code) =>
  expect(missing(category)).toBe(code),
);
