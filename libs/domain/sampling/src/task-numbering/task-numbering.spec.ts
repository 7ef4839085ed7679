import { stateOf } from '@12315/kernel';
import { specFor } from '@12315/kernel/spec';
import { legalDate } from '@12315/law';
import { taskNumbering, taskNumberingIdOf } from './task-numbering';
import {
  taskNumberingCommandExamples as commands,
  taskNumberingEventExamples as events,
} from './task-numbering.examples';

const { given } = specFor(taskNumbering);
const { TaskNumberDrawn: drawn } = events;
const { DrawTaskNumber: draw } = commands;
const second = {
  ...drawn,
  data: { ...drawn.data, taskId: 'another-task', sequence: 2, number: '340200C01S202605060002' },
};

describe('numbers of the sampling tasks of an organisation and a day', () => {
  it('begin with S and 0001', () => given().when(draw).then(drawn));
  it('follow each other without a gap', () =>
    given(drawn)
      .when({ ...draw, data: { ...draw.data, taskId: 'another-task' } })
      .then(second));
  it('are drawn once for a task', () => given(drawn).when(draw).thenNothing());
  it('are drawn once for a task that was not the last', () => given(drawn, second).when(draw).thenNothing());
  it('belong to the organisation that issued the tasks', () => {
    expect(taskNumbering.holder(taskNumbering.initial)).toBe(null);
    expect(taskNumbering.holder(stateOf(taskNumbering, [drawn]))).toBe('340200C01');
  });
  it('come from one stream per day', () =>
    expect(taskNumberingIdOf('340200C01', legalDate('2026-05-06'))).toBe('340200C01-20260506'));
});
