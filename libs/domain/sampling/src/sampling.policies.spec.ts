import { match } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { sampleEventExamples } from './sample/sample.examples';
import { sampleClosing } from './sampling.policies';

const { TestReported: failed } = sampleEventExamples;
const reactionTo = (result: 'PASS' | 'FAIL') =>
  match(sampleClosing.react, { ...failed, data: { ...failed.data, result } }, eventMeta());

describe('a result', () => {
  const { sampleId } = failed.data;
  it('closes a sample that passed', () =>
    expect(reactionTo('PASS')).toEqual([{ to: sampleId, command: { type: 'CloseSample', data: { sampleId } } }]));
  it('leaves a sample open that failed', () => expect(reactionTo('FAIL')).toEqual([]));
});
