import { plainToInstance, Transform } from 'class-transformer';
import {
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

const address = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
/** 32 bytes in base64, as `openssl rand -base64 32` writes them. */
const key = /^[A-Za-z0-9+/]{43}=$/;
const number = ({ value }: { value: unknown }) => (typeof value === 'string' ? Number(value) : value);
const list = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value;

/** How a service runs. The defaults are the local stack's neighbours; secrets have none. */
export class Config {
  /** 0: any free port. */
  @Transform(number) @IsInt() @Min(0) @Max(65_535) port: number = 3000;
  /** The address to listen on; a container says 0.0.0.0. */
  @IsString() host: string = '127.0.0.1';
  @Matches(/^(esdb|kurrentdb)(\+discover)?:\/\//) eventstoreUrl: string = 'esdb://127.0.0.1:2113?tls=false';
  @Transform(list) @ArrayMinSize(1) @Matches(/^[\w.-]+:\d+$/, { each: true }) kafkaBrokers: string[] = [
    '127.0.0.1:9092',
  ];
  @Matches(/^mongodb(\+srv)?:\/\//) mongodbUri: string = 'mongodb://127.0.0.1:27017';
  @IsUrl(address) oidcIssuer: string = 'http://127.0.0.1:12315/auth';
  @IsUrl(address) oidcJwksUri: string = 'http://127.0.0.1:12315/auth/jwks';
  @IsString() oidcAudience: string = '12315';
  /** Key-encryption key of the persons' data keys; only services that hold persons have it. */
  @IsOptional() @Matches(key) personKek: string | null = null;
  /** Key of the blind index over phones and identity numbers. */
  @IsOptional() @Matches(key) personIndexKey: string | null = null;
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace']) logLevel: string = 'info';
  /** `settable` only in demonstrations and tests. */
  @IsIn(['system', 'settable']) businessClock: 'system' | 'settable' = 'system';
  /** Base address of an OpenTelemetry collector. */
  @IsOptional() @IsUrl(address) otlpEndpoint: string | null = null;
  @IsString() version: string = '0.0.0';
  /** The git commit the build was made from. */
  @IsString() commit: string = 'unknown';
}

export const variables: Readonly<Record<keyof Config, string>> = {
  port: 'PORT',
  host: 'HOST',
  eventstoreUrl: 'EVENTSTORE_URL',
  kafkaBrokers: 'KAFKA_BROKERS',
  mongodbUri: 'MONGODB_URI',
  oidcIssuer: 'OIDC_ISSUER',
  oidcJwksUri: 'OIDC_JWKS_URI',
  oidcAudience: 'OIDC_AUDIENCE',
  personKek: 'PERSON_KEK',
  personIndexKey: 'PERSON_INDEX_KEY',
  logLevel: 'LOG_LEVEL',
  businessClock: 'BUSINESS_CLOCK',
  otlpEndpoint: 'OTLP_ENDPOINT',
  version: 'VERSION',
  commit: 'GIT_COMMIT',
};

/**
 * The one place that reads the environment. An empty variable is an unset one.
 * @throws Error naming every variable that is wrong and what it must be, never its value.
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const given = Object.entries(variables).filter(([, variable]) => env[variable]);
  const config = plainToInstance(Config, Object.fromEntries(given.map(([field, variable]) => [field, env[variable]])));
  const problems = validateSync(config).flatMap(({ property, constraints }) =>
    Object.values(constraints ?? {}).map(
      (text) => `  ${variables[property as keyof Config]}: ${text.replace(property, 'it')}`,
    ),
  );
  if (problems.length > 0) throw new Error(`the environment is not fit to start with\n${problems.join('\n')}`);
  return config;
};
