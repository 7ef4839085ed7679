import { match, Rejection, stateOf } from '@12315/kernel';
import { metaAt } from '@12315/kernel/spec';
import { complaint, type ComplaintCommand } from './complaint';
import type { ComplaintEvent } from './complaint.events';
import { complaintCommandExamples as commands } from './complaint.examples';
import { histories } from './complaint.histories';

const decided = (history: readonly ComplaintEvent[], command: ComplaintCommand) => {
  try {
    return match(complaint.decide, command, stateOf(complaint, history), metaAt('2026-05-15T01:00:00Z'));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
};

describe.each(Object.entries(histories))('a complaint that is %s', (_, history) => {
  it.each(Object.values(commands))('decides nothing new on the same $type', (command) => {
    const first = decided(history, command);
    expect(decided([...history, ...first], command)).toStrictEqual([]);
  });
});
