import { lettersOf } from './letters';
import { letterCommandExamples, letterEventExamples } from './letters.examples';

export type { FormCode } from '@12315/law';
export { type IssueLetter, letterOf, type LetterRegister, lettersOf, type Paper } from './letters';
export type { LetterIssued, LetterLine } from './letters.events';
export { letterCommandExamples, letterEventExamples } from './letters.examples';

/** A context's register of letters, with its canonical messages. */
export const registerOf = <Category extends string>(category: Category) => ({
  decider: lettersOf(category),
  events: letterEventExamples,
  commands: letterCommandExamples,
});
