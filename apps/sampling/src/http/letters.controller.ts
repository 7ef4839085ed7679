import { about, lettersController } from '@12315/platform';
import { letters, organisations } from '../views/letters.view';
import { type ListedSample, sampleList } from '../views/sample-list.view';

const ofSample = about<ListedSample>(sampleList, ({ trader, product, report }) => ({
  被抽样单位: trader?.name,
  样品名称: product?.name,
  承检机构: report?.laboratory,
  检验报告编号: report?.number,
}));

/** 抽检文书. */
export const LettersController = lettersController({
  action: 'ReadSamplingLetters',
  letters,
  organisations: organisations.view.name,
  about: { SAMPLING_RESULT: ofSample, OFF_SHELF_ORDER: ofSample },
});
