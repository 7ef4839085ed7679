import type { LetterLine } from '@12315/domain-letters';
import type { Paragraph } from 'docx';
import { chineseDate } from './chinese-date';
import type { ListedLetter } from './letters.view';

export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What stands on the paper beside the letter itself. */
export interface Heading {
  /** The organ's name, or its code while nobody has said its name. */
  readonly organ: string;
  /** As the reader may see them. */
  readonly parties: readonly LetterLine[];
}

type Alignment = 'left' | 'center' | 'right';
interface Written {
  readonly text: string;
  readonly alignment?: Alignment;
  /** Half points. */
  readonly size?: number;
  readonly bold?: boolean;
}

const sentence = ({ label, text }: LetterLine): Written => ({ text: `${label}：${text}` });

/** The paper from top to bottom. The seal is stamped by hand over the organ's name and the date. */
const written = ({ number, form, lines, issuedOn }: ListedLetter, { organ, parties }: Heading): readonly Written[] => [
  { text: organ, alignment: 'center', size: 36, bold: true },
  { text: form?.title ?? '', alignment: 'center', size: 44, bold: true },
  { text: number, alignment: 'center' },
  ...parties.map(sentence),
  ...lines.map(sentence),
  ...(form?.article ? [sentence({ label: '依据', text: form.article })] : []),
  { text: organ, alignment: 'right' },
  { text: '（印章）', alignment: 'right' },
  { text: issuedOn ? chineseDate(issuedOn) : '', alignment: 'right' },
  ...(form?.edition ? [{ text: `文书格式：${form.edition}`, size: 18 }] : []),
];

/** The letter as a Word document (.docx). */
export const documentOfLetter = async (letter: ListedLetter, heading: Heading): Promise<Buffer> => {
  // Only whoever asks for a paper pays for the program that writes it.
  const { Document, Packer, Paragraph: Line, TextRun } = await import('docx');
  const font = { ascii: 'FangSong', hAnsi: 'FangSong', eastAsia: '仿宋' };
  const paragraph = ({ text, alignment = 'left', size = 32, bold = false }: Written): Paragraph =>
    new Line({ alignment, spacing: { after: 200 }, children: [new TextRun({ text, size, bold, font })] });
  return Packer.toBuffer(
    new Document({
      creator: heading.organ,
      title: `${letter.form?.title ?? ''} ${letter.number}`,
      sections: [{ children: written(letter, heading).map(paragraph) }],
    }),
  );
};
