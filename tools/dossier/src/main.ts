import { parseArgs } from 'node:util';
import { askDossier, Unanswered } from './ask';
import { dossierLines } from './dossier';

const usage = `dossier: the whole history of a matter

  npm run dossier -- NUMBER              a receipt number, or the id of a complaint, lead or sample
  npm run dossier -- NUMBER --address A  of the platform there (default http://127.0.0.1:12315)
  npm run dossier -- NUMBER --as USER    as that user sees it (default analyst.340200c01)
  npm run dossier -- NUMBER --json       as the interface answers it

Ends with 0, 1 if the number is unknown, 2 if it was not understood, 3 if the platform does not answer.`;

const asked = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      address: { type: 'string', default: 'http://127.0.0.1:12315' },
      as: { type: 'string', default: 'analyst.340200c01' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (!values.help && positionals.length !== 1) throw new Error('one number, please');
  return { ...values, address: new URL(values.address).origin, reference: positionals[0] ?? '' };
};

const run = async (): Promise<void> => {
  const { help, address, as, json, reference } = asked();
  if (help) return console.log(usage);
  const dossier = await askDossier(address, as, reference);
  console.log(json ? JSON.stringify(dossier, null, 2) : dossierLines(dossier).join('\n'));
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (!(error instanceof Unanswered)) console.error('npm run dossier -- --help says what there is');
  process.exitCode = error instanceof Unanswered ? error.exitCode : 2;
});
