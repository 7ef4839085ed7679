import { eventMeta } from '@12315/kernel/spec';
import { caseFiling } from './enforcement-cases.policies';
import { caseCommandExamples } from './case/case.examples';
import { leadEventExamples as events } from './lead/lead.examples';

it('a case is filed by the decision on its lead, at the time of the decision', () => {
  const { FilingDecided: decided } = events;
  expect(caseFiling.react.FilingDecided(decided.data, eventMeta())).toStrictEqual([
    { to: decided.data.caseId, command: caseCommandExamples.FileCase },
  ]);
});
