import { intakeLetter } from '@12315/domain-intake';
import { lettersView, organisationNames } from '@12315/platform';

export const letters = lettersView('intake', intakeLetter);
/** Whose name stands on a letter. */
export const organisations = organisationNames('intake');
