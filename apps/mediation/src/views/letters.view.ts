import { mediationLetter } from '@12315/domain-mediation';
import { lettersView, organisationNames } from '@12315/platform';

export const letters = lettersView('mediation', mediationLetter);
/** Whose name stands on a letter. */
export const organisations = organisationNames('mediation');
