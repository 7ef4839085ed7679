export { about, lettersController, LettersQuery, type Papers } from './letters.controller';
export { lettersView } from './letters.view';
export { organisationNames } from './organisation-names.view';
