import { type InterviewEvent, interviewEventExamples as events } from '@12315/domain-enforcement-cases';
import { documentOf } from '@12315/kernel/spec';
import { interviewList } from './interview-list.view';

const shown = (...history: InterviewEvent[]) => documentOf(interviewList.view, ...history);
const { InterviewPlanned: planned, InterviewHeld: held } = events;
const { RectificationPromised: promised, RectificationVerified: verified } = events;
const at = '2026-05-06T01:00:00.000Z';
const { interviewId: _interviewId, ...about } = planned.data;
const isPlanned = { ...about, status: 'PLANNED', demands: [], heldAt: null, promisedBy: null, checks: [] };
const isPromised = {
  ...isPlanned,
  status: 'PROMISED',
  demands: held.data.demands,
  heldAt: at,
  promisedBy: '2026-05-18',
};

describe('a listed interview', () => {
  it('shows with whom, because of which complaints, and about what', () =>
    expect(shown(planned)).toStrictEqual(isPlanned));
  it('shows what was demanded and promised', () => expect(shown(planned, held, promised)).toStrictEqual(isPromised));
  it('shows what was found afterwards', () => {
    const { words } = verified.data;
    const check = { done: true, words, at };
    const undone = { ...verified, data: { ...verified.data, done: false } };
    expect(shown(planned, held, promised, verified)).toStrictEqual({
      ...isPromised,
      status: 'VERIFIED',
      checks: [check],
    });
    expect(shown(planned, held, promised, undone)).toStrictEqual({
      ...isPromised,
      status: 'HELD',
      checks: [{ ...check, done: false }],
    });
  });
  it('has nothing sealed', () => expect(interviewList.sensitive).toStrictEqual({}));
});
