import { strFromU8, unzipSync } from 'fflate';

const plain = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What a reader of a .docx reads, paragraph by paragraph. */
export const wordsOf = (document: Uint8Array): readonly string[] => {
  const xml = strFromU8(unzipSync(document)['word/document.xml']!);
  return xml
    .split('</w:p>')
    .slice(0, -1)
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => plain(text!)).join(''));
};
