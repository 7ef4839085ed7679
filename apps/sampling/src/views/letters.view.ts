import { samplingLetter } from '@12315/domain-sampling';
import { lettersView, organisationNames } from '@12315/platform';

export const letters = lettersView('sampling', samplingLetter);
/** Whose name stands on a letter. */
export const organisations = organisationNames('sampling');
