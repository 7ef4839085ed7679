import { about, lettersController } from '@12315/platform';
import { letters, organisations } from '../views/letters.view';
import type { ListedMediation } from '../views/mediation-document';
import { mediationList } from '../views/mediation-list.view';

const ofBothSides = about<ListedMediation>(mediationList, ({ number, complainant, respondentName, claim }) => ({
  投诉编号: number,
  投诉人: complainant?.name,
  被投诉人: respondentName,
  投诉请求: claim,
}));
/** Advice is for the business alone. */
const ofBusiness = about<ListedMediation>(mediationList, ({ number, respondentName }) => ({
  经营者: respondentName,
  相关投诉编号: number,
}));

/** 调解文书. */
export const LettersController = lettersController({
  action: 'ReadMediationLetters',
  letters,
  organisations: organisations.view.name,
  about: {
    MEDIATION_NOTICE: ofBothSides,
    MEDIATION_AGREEMENT: ofBothSides,
    MEDIATION_TERMINATION: ofBothSides,
    IMPROVEMENT_ADVICE: ofBusiness,
  },
});
