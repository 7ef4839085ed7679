import { kept } from './channel';
import {
  AreaCode,
  Count,
  Day,
  Flag,
  Id,
  Moment,
  Nullable,
  OneOf,
  Optional,
  OrganisationCode,
  Part,
  Parts,
  SealedText,
  Text,
  Texts,
} from './fields';

class Inner {
  @Text() name!: string;
}
/** A contract of one field. */
const accepts = (field: PropertyDecorator, value: unknown): boolean => {
  class Probe {
    static readonly type = 'spec.probe.v1';
    value!: unknown;
  }
  field(Probe.prototype, 'value');
  try {
    kept([Probe], { type: Probe.type, data: { value } });
    return true;
  } catch {
    return false;
  }
};
const table: readonly [string, PropertyDecorator, readonly unknown[], readonly unknown[]][] = [
  ['text', Text(), ['退货退款'], ['', 1, null, undefined]],
  ['texts', Texts(), [['一'], []], [[1], '一', null, undefined]],
  ['a word of a list', OneOf(['PASS', 'FAIL']), ['PASS'], ['pass', '', null, undefined]],
  ['a flag', Flag(), [true, false], ['true', 1, null, undefined]],
  ['a count', Count(), [0, 29_900], [-1, 0.5, '1', null, undefined]],
  ['an id', Id(), ['5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001', 'officer-7'], ['', 'a b', 'x'.repeat(65), null, undefined]],
  ['an organisation code', OrganisationCode(), ['340202D01', '3402Z1X01'], ['340202', '340202Q01', 'x340202D01', null]],
  [
    'a sealed text',
    SealedText(),
    ['v1.p-1.bm9uY2Utb2YtMTJi.c2VhbGVkLW5hbWUtMTZieXRldGFn'],
    ['王小明', 'v1.p-1.王小明', 'v1.p-1.bm9uY2Utb2YtMTJi.short', '', null, undefined],
  ],
  ['an area code', AreaCode(), ['340202', '3402Z1'], ['34020', '340202012', null, undefined]],
  ['a moment', Moment(), ['2026-05-06T01:00:00.000Z'], ['2026-05-06T01:00:00Z', '2026-05-06', 0, null]],
  ['a day', Day(), ['2026-05-06'], ['6 May', '2026-05-06T01:00:00.000Z', null, undefined]],
  ['a part', Part(() => Inner), [{ name: '一' }], [{}, { name: '' }, '一', null, undefined]],
  ['parts', Parts(() => Inner), [[], [{ name: '一' }]], [[{}], [{ name: '一' }, 1], { name: '一' }, null, undefined]],
];

describe.each(table)('%s', (_, field, good, bad) => {
  it.each(good.map((value) => [value]))('may be %j', (value) => expect(accepts(field, value)).toBe(true));
  it.each(bad.map((value) => [value]))('may not be %j', (value) => expect(accepts(field, value)).toBe(false));
});

it('may be null where that is said, but never absent', () => {
  class Probe {
    static readonly type = 'spec.probe.v1';
    @Nullable() @Text() value!: string | null;
  }
  const keeping = (data: object) => () => kept([Probe], { type: Probe.type, data });
  expect(keeping({ value: null })).not.toThrow();
  expect(keeping({ value: '一' })).not.toThrow();
  expect(keeping({ value: 1 })).toThrow('contract.broken');
  expect(keeping({})).toThrow('contract.broken');
});

it('may be absent where it was added later, but not null and not wrong', () => {
  class Probe {
    static readonly type = 'spec.probe.v1';
    @Optional() @Text() value?: string;
    @Optional() @Nullable() @Text() unknown?: string | null;
  }
  const keeping = (data: object) => () => kept([Probe], { type: Probe.type, data });
  expect(keeping({})).not.toThrow();
  expect(keeping({ value: '一', unknown: null })).not.toThrow();
  expect(keeping({ value: null })).toThrow('contract.broken');
  expect(keeping({ value: 1 })).toThrow('contract.broken');
  expect(keeping({ unknown: 1 })).toThrow('contract.broken');
});
