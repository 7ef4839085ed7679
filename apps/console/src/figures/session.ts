import type { Problem, User } from './answers';

const userKey = '12315.user';
const tokenKey = '12315.token';

/** Who is signed in, in this tab of the browser only. */
export const signedIn = (): User | null => {
  const kept = sessionStorage.getItem(userKey);
  return kept === null ? null : (JSON.parse(kept) as User);
};
export const signOut = (): void => {
  sessionStorage.removeItem(userKey);
  sessionStorage.removeItem(tokenKey);
};

const refusal = (problem: Problem): Error => new Error(problem.title, { cause: problem });
/** What to tell the reader of whatever went wrong. */
export const problemOf = (error: unknown): Problem => {
  const cause = error instanceof Error ? (error.cause as Problem | undefined) : undefined;
  return cause ?? { title: '没有读到', detail: '平台没有应答，或者答复无法识别。请稍后再试。' };
};

const answered = async (answer: Response): Promise<Response> => {
  if (answer.ok) return answer;
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
  throw refusal(isProblem ? ((await answer.json()) as Problem) : { title: `平台答复了${answer.status}` });
};

/** The answer to somebody who need not have signed in. */
export const askAnyone = async <T>(path: string): Promise<T> =>
  (await answered(await fetch(path))).json() as Promise<T>;

export const signIn = async (user: User): Promise<void> => {
  const answer = await fetch('/auth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: user.username }),
  });
  const { access_token: token } = (await (await answered(answer)).json()) as { readonly access_token: string };
  sessionStorage.setItem(userKey, JSON.stringify(user));
  sessionStorage.setItem(tokenKey, token);
};

const withToken = (path: string): Promise<Response> =>
  fetch(path, { headers: { authorization: `Bearer ${sessionStorage.getItem(tokenKey) ?? ''}` } });

/** Asks as who is signed in; a token that has expired is renewed once. */
export const send = async (path: string): Promise<Response> => {
  const first = await withToken(path);
  const user = signedIn();
  if (first.status !== 401 || user === null) return answered(first);
  await signIn(user);
  return answered(await withToken(path));
};
export const ask = async <T>(path: string): Promise<T> => (await send(path)).json() as Promise<T>;

const nameIn = (disposition: string | null): string | null => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded === undefined ? null : decodeURIComponent(encoded);
};
/** Gives the reader the file that is answered, by the name that it was given. */
export const download = async (path: string, otherwise: string): Promise<void> => {
  const answer = await send(path);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = nameIn(answer.headers.get('content-disposition')) ?? otherwise;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
