import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather } from './gather';
import { pagesOf } from './pages';

const root = process.cwd();
const folder = join(root, 'docs/generated');

mkdirSync(folder, { recursive: true });
const pages = pagesOf(gather(root));
for (const { file, text } of pages) writeFileSync(join(folder, file), text);
console.log(`docs/generated: ${pages.length} pages`);
