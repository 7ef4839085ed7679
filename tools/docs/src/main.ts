import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from './facts';
import { gather } from './gather';
import { pagesOf } from './pages';
import { roadPages } from './road/page';

const write = (folder: string, pages: readonly Page[]): void => {
  for (const { file, text } of pages) writeFileSync(join(folder, file), text);
};

const docs = join(process.cwd(), 'docs');
for (const folder of ['generated', 'road']) mkdirSync(join(docs, folder), { recursive: true });
const facts = gather(process.cwd());
const [pages, road] = [pagesOf(facts), roadPages(facts)];
write(join(docs, 'generated'), pages);
write(docs, road);
console.log(`docs/generated: ${pages.length} pages; docs/road: ${road.length} files`);
