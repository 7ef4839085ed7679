import { caseLetter } from '@12315/domain-enforcement-cases';
import { lettersView, organisationNames } from '@12315/platform';

export const letters = lettersView('enforcement-cases', caseLetter);
/** Whose name stands on a letter. */
export const organisations = organisationNames('enforcement-cases');
