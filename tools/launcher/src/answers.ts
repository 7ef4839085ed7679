import type { IncomingMessage, ServerResponse } from 'node:http';

export const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body, null, 2));
};

export const problem = (response: ServerResponse, status: number, code: string, title: string, detail?: string) => {
  response.writeHead(status, { 'content-type': 'application/problem+json; charset=utf-8' });
  response.end(JSON.stringify({ type: `/problems/${code}`, title, status, code, detail }));
};

export const notFound = (response: ServerResponse, detail?: string) =>
  problem(response, 404, 'route.not-found', '没有此页面', detail);

/** 503: ask again in a second. */
export const away = (response: ServerResponse, detail: string) => {
  response.setHeader('retry-after', '1');
  problem(response, 503, 'service.away', '服务暂时不可用', detail);
};

/** At most 64 KiB of a request's body as JSON or a form; null where it is neither. */
export const bodyOf = async (incoming: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> => {
  let text = '';
  for await (const chunk of incoming) {
    text += String(chunk);
    if (text.length > 65_536) return null;
  }
  try {
    const form = incoming.headers['content-type']?.includes('form-urlencoded');
    const body: unknown = form ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};
