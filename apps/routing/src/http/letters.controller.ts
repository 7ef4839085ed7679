import { lettersController } from '@12315/platform';
import { letters } from '../views/letters.view';
import { organisationList } from '../views/organisation-list.view';

/** 分流文书: between organs, so no parties stand on them but what the letter says itself. */
export const LettersController = lettersController({
  action: 'ReadRoutingLetters',
  letters,
  organisations: organisationList.view.name,
  about: {},
});
