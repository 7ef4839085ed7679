import { join } from 'node:path';
import { playDemo, progressOn } from '@12315/demo';
import { optionsOf, type Options } from './options';
import { startPlatform } from './platform';

const startedAt = Date.now();
const say = (step: string) => console.log(`[${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)} s] ${step}`);

const options = (): Options => {
  try {
    return optionsOf(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\nnpm start -- --help says what there is`);
    return process.exit(2);
  }
};

/** Whatever becomes of it, the platform stays up; the next start with --demo goes on with the play. */
const demonstrate = async (address: string) => {
  try {
    await playDemo({ address, print: say, progress: progressOn(process.stdout.isTTY, say) });
    say(`the demonstration is over; ${address} stays up, Ctrl-C stops it`);
  } catch (error) {
    say(`the demonstration has stopped: ${(error as Error).message}`);
  }
};

const run = async () => {
  const chosen = options();
  const platform = await startPlatform({ ...chosen, dist: join(__dirname, '..') }, say);
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    say(`${signal}: draining`);
    void platform.stop().then(() => {
      say('stopped; nothing is lost');
      process.exit(0);
    });
  };
  process.on('SIGINT', () => stop('Ctrl-C')).on('SIGTERM', () => stop('SIGTERM'));
  await platform.ready;
  say(`ready ${platform.address}`);
  if (chosen.demo) await demonstrate(platform.address);
};

run().catch((error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `port ${(error as { port?: number }).port} of 127.0.0.1 is in use: another start may be running; choose one with -- --port N`
      : (error.stack ?? error.message),
  );
  process.exit(1);
});
