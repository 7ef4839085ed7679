import { routingLetter } from '@12315/domain-routing';
import { lettersView } from '@12315/platform';

export const letters = lettersView('routing', routingLetter);
