import { type Markup, markup } from '../markup';
import type { Organisation, Problem, User } from './answers';
import { classOf, roleOf } from './words';

/** Everybody whom the issuer knows, by organisation. */
export const usersOf = (users: readonly User[], names: (code: string) => string): Markup => {
  const codes = [...new Set(users.map(({ organisation }) => organisation))];
  // Whoever reads figures comes first to hand.
  const reader = users.find(({ roles }) => roles.includes('ANALYST'))?.username;
  return markup`${codes.map(
    (code) =>
      markup`<optgroup label="${names(code)}">${users
        .filter(({ organisation }) => organisation === code)
        .map(
          ({ username, roles }) =>
            markup`<option value="${username}"${username === reader ? markup` selected` : null}>${roles.map(roleOf).join('、')}（${names(code)}）</option>`,
        )}</optgroup>`,
  )}`;
};

/** `芜湖市镜湖区市场监督管理局 HANDLER` without the role, which is said in Chinese. */
export const organisationIn = ({ name, roles }: User): string =>
  roles.reduce((rest, role) => rest.replace(new RegExp(`\\s*${role}$`), ''), name);

const optionOf = (value: string, title: string, chosen: string): Markup =>
  markup`<option value="${value}"${value === chosen ? markup` selected` : null}>${title}</option>`;

export const organisationOptions = (all: readonly Organisation[], chosen: string): Markup => {
  const known = all.some(({ id }) => id === chosen) || chosen === '';
  return markup`${optionOf('', '本机构及所辖', chosen)}${known ? null : optionOf(chosen, chosen, chosen)}${all.map(
    ({ id, name }) => optionOf(id, name, chosen),
  )}`;
};

/** @param found the classes that there is something of; empty is none */
export const classOptions = (found: readonly string[], chosen: string): Markup => {
  const codes = found.map((code) => code || '-');
  const all = chosen === '' || codes.includes(chosen) ? codes : [chosen, ...codes];
  return markup`${optionOf('', '全部', chosen)}${all.map((code) => optionOf(code, classOf(code), chosen))}`;
};

export const problemBox = ({ title, detail, code, traceId, errors = [] }: Problem): Markup => markup`
  <h2>${title}</h2>
  ${detail === undefined ? null : markup`<p>${detail}</p>`}
  ${errors.length === 0 ? null : markup`<ul>${errors.map(({ pointer, message }) => markup`<li>${pointer} ${message}</li>`)}</ul>`}
  <p class="soft">${[code, traceId && `追踪号 ${traceId}`].filter(Boolean).join(' · ')}</p>`;
