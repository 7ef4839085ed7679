/** Wider than any common font draws it, so that what fits by this rule fits on the screen: full width for Chinese. */
const widthOfSign = (sign: string): number => {
  if (/[\u2e80-\uffff“”‘’…—·→]/.test(sign)) return 1;
  if (/[A-Zmw@%]/.test(sign)) return 0.86;
  return /[ .,:;|ijl]/.test(sign) ? 0.36 : 0.64;
};
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + widthOfSign(sign), 0) * size;

/** A word, a number, or one sign with what may not begin a line. */
const pieces = (text: string): readonly string[] => text.match(/[（《“]?(?:[\w.]+|[^\w])[，、。：；）》”]*/gu) ?? [];

/** Where a text rather breaks than elsewhere; not to be seen. */
export const seam = '\u200b';
const piecesWithin = (text: string, size: number, max: number): readonly string[] =>
  text
    .split(seam)
    .flatMap((part, _, parts) => (parts.length > 1 && widthOf(part.trim(), size) <= max ? [part] : pieces(part)));

/** The lines of a text that none of them is wider than `max`; a piece wider than that stands alone. */
export const wrapped = (text: string, size: number, max: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesWithin(text, size, max)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > max) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
};
