export { type Act, CurrentAct } from './act';
export { Allows, Public } from './authorisation';
export type { User } from './authentication';
export { CommandMeta, CurrentUser } from './command-meta';
export { IfMatch } from './etag';
export { IsInstant } from './instant';
export { type Page, PageQuery } from './page';
export type { Titles } from './titles';
