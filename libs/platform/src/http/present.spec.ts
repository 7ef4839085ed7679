import { type Open, present, presentAll, type SealedText } from './present';

const sensitive = { 'complainant.phone': ['HANDLER'], 'parties.name': ['HANDLER', 'AGENT'], statement: [] };
const document = {
  _id: 'c-1',
  version: 7,
  seen: { 'routing.events/0': '12' },
  revision: 3,
  business: '芜湖某商行',
  complainant: { district: '340202', phone: 'sealed-phone' },
  parties: [{ name: 'sealed-a', side: 'consumer' }, { side: 'business' }, { name: 'sealed-b' }],
  statement: 'sealed-statement',
  closedAt: null,
};
/** Opens, and remembers how it was asked. */
const opener = () => {
  const asked: (readonly SealedText[])[] = [];
  const open: Open = async (texts) => {
    asked.push(texts);
    return texts.map(({ sealed }) => (sealed === 'sealed-b' ? null : sealed.replace('sealed', 'open')));
  };
  return { asked, open };
};
const shown = { id: 'c-1', revision: 3, business: '芜湖某商行', closedAt: null };

describe('a stored document as a response', () => {
  it('is masked for whoever may not look, without opening anything', async () => {
    const { asked, open } = opener();
    expect(await present(document, { roles: ['ANALYST'] }, sensitive, open)).toEqual({
      ...shown,
      complainant: { district: '340202', phone: '***' },
      parties: [{ name: '***', side: 'consumer' }, { side: 'business' }, { name: '***' }],
      statement: '***',
    });
    expect(asked).toEqual([]);
  });
  it('is opened path by path for whoever may, in any of their roles', async () => {
    const { asked, open } = opener();
    expect(await present(document, { roles: ['ANALYST', 'HANDLER'] }, sensitive, open)).toEqual({
      ...shown,
      complainant: { district: '340202', phone: 'open-phone' },
      parties: [{ name: 'open-a', side: 'consumer' }, { side: 'business' }, { name: '已删除' }],
      statement: '***',
    });
    expect(asked).toEqual([
      [
        { sealed: 'sealed-phone', document, path: 'complainant.phone' },
        { sealed: 'sealed-a', document, path: 'parties.name' },
        { sealed: 'sealed-b', document, path: 'parties.name' },
      ],
    ]);
  });
  it('leaves the stored document as it was', async () => {
    const before = structuredClone(document);
    await present(document, { roles: ['HANDLER'] }, sensitive, opener().open);
    expect(document).toEqual(before);
  });
  it('masks what stands sealed in an unexpected shape', async () => {
    const odd = { _id: 'c-2', statement: { text: 'x' }, complainant: { phone: 13855301234 } };
    expect(await present(odd, { roles: ['HANDLER'] }, sensitive, opener().open)).toEqual({
      id: 'c-2',
      statement: '***',
      complainant: { phone: '***' },
    });
  });
  it('shows that there is nothing where there is nothing', async () => {
    const empty = { _id: 'c-3', statement: null, parties: [] };
    expect(await present(empty, { roles: [] }, sensitive, opener().open)).toEqual({
      id: 'c-3',
      statement: null,
      parties: [],
    });
  });
  it('fails rather than answer half opened', () =>
    expect(
      present(document, { roles: ['HANDLER'] }, sensitive, () => Promise.reject(new Error('away'))),
    ).rejects.toThrow('away'));
});

it('a page is opened in one call', async () => {
  const { asked, open } = opener();
  const page = await presentAll([document, { ...document, _id: 'c-2' }], { roles: ['AGENT'] }, sensitive, open);
  expect(page.map(({ id }) => id)).toEqual(['c-1', 'c-2']);
  expect(asked.map((texts) => texts.map((text) => (text.document as { _id: string })._id))).toEqual([
    ['c-1', 'c-1', 'c-2', 'c-2'],
  ]);
});
