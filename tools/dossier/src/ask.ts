import type { Dossier } from './dossier';

/** What went wrong in a sentence for the person at the terminal, and the exit code that says so to a script. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  constructor(
    message: string,
    readonly exitCode: 1 | 3,
  ) {
    super(message);
  }
}

const answered = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) });
  } catch {
    throw new Unanswered(`nobody answers at ${new URL(url).origin}: start the platform, or name it with --address`, 3);
  }
};

/** @throws Unanswered */
export const askDossier = async (address: string, username: string, reference: string): Promise<Dossier> => {
  const token = await answered(`${address}/auth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  });
  if (!token.ok) throw new Unanswered(`${username} cannot sign in: ${address}/auth/users lists who can`, 1);
  const { access_token } = (await token.json()) as { access_token: string };
  const answer = await answered(`${address}/api/analytics/dossiers/${encodeURIComponent(reference)}`, {
    headers: { authorization: `Bearer ${access_token}` },
  });
  if (answer.ok) return (await answer.json()) as Dossier;
  if (answer.status === 404)
    throw new Unanswered(`${reference} is unknown, or not for ${username} to see (--as names somebody else)`, 1);
  const { title } = (await answer.json()) as { title?: string };
  throw new Unanswered(`${address} answered ${answer.status}${title ? ` ${title}` : ''}`, answer.status < 500 ? 1 : 3);
};
