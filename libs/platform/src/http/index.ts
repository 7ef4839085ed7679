export { type Act, CurrentAct } from './act';
export { Allows, Public } from './authorisation';
export type { User } from './authentication';
export { CommandMeta, CurrentUser } from './command-meta';
export { IsInstant } from './instant';
export { type Page, PageQuery } from './page';
export type { Titles } from './titles';
