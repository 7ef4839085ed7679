import type { Examples } from '@12315/kernel';
import { instantOf, legalDate } from '@12315/law';
import type { IssueLetter } from './letters';
import type { LetterIssued } from './letters.events';

const letter = {
  registerId: '340202D01-COMPLAINT_ACCEPTANCE-2026',
  letterId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0901',
  organisation: '340202D01',
  addressee: null,
  year: 2026,
  matterId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002',
  lines: [{ label: '决定', text: '予以受理' }],
  issuedAt: instantOf('2026-05-07T01:00:00Z'),
} as const;

export const letterEventExamples: Examples<LetterIssued> = {
  LetterIssued: {
    type: 'LetterIssued',
    data: {
      ...letter,
      form: {
        code: 'COMPLAINT_ACCEPTANCE',
        title: '投诉受理决定书',
        word: '投受',
        edition: '市场监管总局2026年投诉举报文书格式',
        article: '《市场监督管理投诉举报处理办法》第十五条',
      },
      sequence: 1,
      number: '340202D01投受〔2026〕0001号',
      issuedOn: legalDate('2026-05-07'),
    },
  },
};

export const letterCommandExamples: Examples<IssueLetter> = {
  IssueLetter: { type: 'IssueLetter', data: { ...letter, form: 'COMPLAINT_ACCEPTANCE' } },
};
