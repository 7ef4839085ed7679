import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, variables } from './config';

const refusal = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('accepted');
};
const example = Object.fromEntries(
  readFileSync(join(__dirname, '../../../.env.example'), 'utf8')
    .split('\n')
    .filter((line) => /^[A-Z_]+=/.test(line))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
);

describe('the environment', () => {
  it('may be empty: the defaults are a machine of one’s own, without secrets', () => {
    expect({ ...readConfig({}) }).toEqual({
      port: 3000,
      host: '127.0.0.1',
      eventstoreUrl: 'esdb://127.0.0.1:2113?tls=false',
      kafkaBrokers: ['127.0.0.1:9092'],
      mongodbUri: 'mongodb://127.0.0.1:27017',
      oidcIssuer: 'http://127.0.0.1:12315/auth',
      oidcJwksUri: 'http://127.0.0.1:12315/auth/jwks',
      oidcAudience: '12315',
      personKek: null,
      personIndexKey: null,
      logLevel: 'info',
      businessClock: 'system',
      otlpEndpoint: null,
      version: '0.0.0',
      commit: 'unknown',
    });
  });

  it('reads numbers and lists', () => {
    const config = readConfig({ PORT: '0', KAFKA_BROKERS: 'a:1, b.example:2' });
    expect([config.port, config.kafkaBrokers]).toEqual([0, ['a:1', 'b.example:2']]);
  });

  it('reports all that is wrong at once, by variable', () => {
    const said = refusal({ PORT: 'eighty', MONGODB_URI: 'redis://x', BUSINESS_CLOCK: 'fast', KAFKA_BROKERS: 'a' });
    expect(['PORT', 'MONGODB_URI', 'BUSINESS_CLOCK', 'KAFKA_BROKERS'].filter((name) => !said.includes(name))).toEqual(
      [],
    );
  });

  it('refuses a key that is not 32 bytes, and does not repeat it', () => {
    const said = refusal({ PERSON_KEK: 'c2hvcnQ=' });
    expect([said.includes('PERSON_KEK'), said.includes('c2hvcnQ=')]).toEqual([true, false]);
  });

  it('is shown whole in .env.example, which is itself acceptable', () => {
    expect(Object.keys(example).sort()).toEqual(Object.values(variables).sort());
    expect({ ...readConfig(example) }).toEqual({ ...readConfig({}), version: '0.1.0' });
  });
});
