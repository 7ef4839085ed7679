import { beyond, refuse } from './errors';

/** What means something else to PCRE than to JavaScript, or nothing to JavaScript: groups other than `(?:…)`, possessive and atomic forms, named classes. */
const foreign = /\(\?(?!:)|[*+?}]\+|\\[AZzGKQEhRXpPkgN]|\[\[:|\(\*/;
/** JavaScript's unicode mode refuses a needless backslash before punctuation, which PCRE allows. */
const needless = /\\([^\w\s^$\\.*+?()[\]{}|/])/g;

/** A regular expression in the part of the language that PCRE and JavaScript share; the only flag is `i`. */
export const regexOf = (pattern: string, flags: string): RegExp => {
  if (/[^iu]/.test(flags)) return beyond(`the regular expression flags '${flags}'`);
  if (foreign.test(pattern)) return beyond(`the regular expression /${pattern}/`);
  const plain = pattern.replace(needless, (_, sign: string) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);
  try {
    return new RegExp(plain, flags.includes('i') ? 'iu' : 'u');
  } catch {
    return refuse('Location51091', `Regular expression is invalid: ${pattern}`);
  }
};
