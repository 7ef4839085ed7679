import { Unavailable } from '../unavailable';
import { renewable, within } from './renewable';

const connections = () => {
  const made: { id: number; open: boolean }[] = [];
  const pool = renewable(() => {
    const connection = { id: made.length, open: false };
    made.push(connection);
    return {
      id: connection.id,
      connect: async () => void (connection.open = true),
      disconnect: async () => void (connection.open = false),
    };
  });
  return { made, pool };
};

describe('a renewable connection', () => {
  it('serves while it works', async () => {
    const { made, pool } = connections();
    expect([await pool.use(100, async ({ id }) => id), await pool.use(100, async ({ id }) => id)]).toEqual([0, 0]);
    expect(made).toEqual([{ id: 0, open: true }]);
  });
  it.each([
    ['an error', () => Promise.reject(new Error('closed'))],
    ['an error that is none', () => Promise.reject('what is this')],
    ['silence', () => new Promise<never>(() => {})],
  ])('is thrown away and made anew after %s', async (_what, fault) => {
    const { made, pool } = connections();
    await expect(pool.use(20, fault)).rejects.toBeInstanceOf(Unavailable);
    expect(await pool.use(100, async ({ id }) => id)).toBe(1);
    expect(made).toEqual([
      { id: 0, open: false },
      { id: 1, open: true },
    ]);
  });
  it('is tried again when it could not be made', async () => {
    let away = true;
    const pool = renewable(() => ({
      connect: () => (away ? Promise.reject(new Error('refused')) : Promise.resolve()),
      disconnect: () => Promise.resolve(),
    }));
    await expect(pool.use(100, async () => 'there')).rejects.toMatchObject({ dependency: 'kafka' });
    away = false;
    expect(await pool.use(100, async () => 'there')).toBe('there');
  });
  it('stays closed until used again', async () => {
    const { made, pool } = connections();
    await pool.use(100, async () => {});
    await pool.close();
    expect(made).toEqual([{ id: 0, open: false }]);
  });
});

it('lets an answer through that comes in time', async () =>
  expect(await within(100, Promise.resolve('yes'))).toBe('yes'));
