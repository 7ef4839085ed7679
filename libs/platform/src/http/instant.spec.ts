import { validateSync } from 'class-validator';
import { IsInstant } from './instant';

class Probe {
  @IsInstant() at!: unknown;
}
const accepts = (at: unknown): boolean => validateSync(Object.assign(new Probe(), { at })).length === 0;

describe('an instant in a body', () => {
  it.each(['2026-05-06T08:30:00Z', '2026-05-06T08:30:00+08:00', '2026-05-06T08:30:00.123456789Z'])(
    'may be %s',
    (text) => expect(accepts(text)).toBe(true),
  );
  it.each([
    '2026-W19-3',
    '2026-126',
    '2026-05-06',
    '2026-05-06T08Z',
    '2026-05-06T08:30Z',
    '2026-05-06T08:30:00',
    '2026-05-06T24:00:00Z',
    '2026-05-06T08:30:60Z',
    '2026-05-06T08:30:00+0800',
    '2026-02-30T08:30:00Z',
    '0000-01-01T00:00:00+08:00',
    '9999-12-31T23:59:59-08:00',
    'yesterday',
    '',
    1_778_054_400_000,
    null,
    undefined,
  ])('may not be %j', (text) => expect(accepts(text)).toBe(false));
});
