import { LARGEST_MESSAGE } from '../wire';
import type { Command } from './call';

const VERSION = '8.0.0';

/** A standalone server: drivers then use neither transactions nor retryable writes. */
const hello: Command = ({ connection }) => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  maxBsonObjectSize: 16 << 20,
  maxMessageSizeBytes: LARGEST_MESSAGE,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: connection,
  minWireVersion: 0,
  maxWireVersion: 25,
  readOnly: false,
  ok: 1,
});

const buildInfo: Command = () => ({
  version: VERSION,
  versionArray: [8, 0, 0, 0],
  gitVersion: 'local-stack',
  maxBsonObjectSize: 16 << 20,
  ok: 1,
});

const fine: Command = () => ({ ok: 1 });

export const greetings = {
  hello,
  ismaster: hello,
  isMaster: hello,
  buildInfo,
  buildinfo: buildInfo,
  ping: fine,
  endSessions: fine,
};
