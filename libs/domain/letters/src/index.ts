export type { FormCode } from '@12315/law';
export { type IssueLetter, letterOf, type LetterRegister, lettersOf, type Paper } from './letters';
export type { LetterIssued, LetterLine } from './letters.events';
export { letterCommandExamples, letterEventExamples } from './letters.examples';
export { dayInWords, momentInWords, yuan } from './words';
