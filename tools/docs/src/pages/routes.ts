import { code, type Facts, type Page, page, table } from '../facts';

/** Every route with the action it asks for and the roles that may. */
export const routesPage = ({ catalogues }: Facts): Page =>
  page(
    'routes.md',
    'Routes',
    'Bodies and answers are in `GET /api/<service>/openapi.json` (shown at `/docs`); [conventions](../conventions.md) hold for all. A role acts only on what its organisation covers.',
    ...catalogues.flatMap(({ name, routes }) => [
      `## ${name}`,
      table(
        ['route', 'action', 'roles'],
        routes.map(({ method, path, action, roles }) => [
          code(`${method} ${path}`),
          action ?? 'everyone, without a token',
          roles.join(', '),
        ]),
      ),
    ]),
  );
