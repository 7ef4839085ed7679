import { Type } from 'class-transformer';
import { IsString, ValidateNested } from 'class-validator';
import { inputPipe } from './body';
import { sentenceOf } from './sentences';
import { type NotesApp, note, notesApp } from './testing/notes';

describe('what a request may hold', () => {
  let notes: NotesApp;
  beforeAll(async () => (notes = await notesApp()));
  afterAll(() => notes.app.close());

  const post = (payload: object) =>
    notes.app.inject({
      method: 'POST',
      url: '/api/notes/notes',
      headers: { authorization: notes.authorization, 'content-type': 'application/json' },
      payload,
    });
  const errorsOf = async (payload: object) => {
    const answer = await post(payload);
    return [answer.statusCode, answer.json().code, answer.json().errors];
  };
  const invalid = (...errors: readonly (readonly [string, string, string])[]) => [
    422,
    'body.invalid',
    errors.map(([pointer, code, message]) => ({ pointer, code, message })),
  ];
  const list = (query: string) =>
    notes.app.inject({ url: `/api/notes/notes?${query}`, headers: { authorization: notes.authorization } });

  const remove = (payload?: object) =>
    notes.app.inject({
      method: 'DELETE',
      url: '/api/notes/notes/1',
      headers: { authorization: notes.authorization, ...(payload && { 'content-type': 'application/json' }) },
      ...(payload && { payload }),
    });
  it('is nothing where nothing is asked for', async () => {
    expect((await remove()).statusCode).toBeLessThan(300);
    expect((await remove({})).statusCode).toBeLessThan(300);
    const answer = await remove({ force: true });
    expect([answer.statusCode, answer.json().code, answer.json().errors]).toEqual(
      invalid(['/force', 'whitelistValidation', '没有这一项']),
    );
    expect((await remove(['force'])).statusCode).toBe(422);
  });
  it('accepts what the class describes', async () =>
    expect((await post({ ...note, tags: ['a'], lines: [{ text: 'x', amount: 1 }] })).statusCode).toBe(201));

  it.each([
    ['a missing field', { kind: 'goods' }, ['/title', 'isDefined', '必填']],
    ['an empty field', { ...note, title: '' }, ['/title', 'isLength', '不得少于 1 个字符']],
    ['a missing nested field', { ...note, lines: [{ amount: 1 }] }, ['/lines/0/text', 'isDefined', '必填']],
    ['a value out of its list', { ...note, kind: 'x' }, ['/kind', 'isIn', '应为以下之一：goods, service']],
    ['a number for a text', { ...note, about: 7 }, ['/about', 'isUuid', '应为 UUID']],
    ['an operator for a text', { ...note, about: { $ne: '' } }, ['/about', 'isUuid', '应为 UUID']],
    ['an unknown field', { ...note, role: 'CHIEF' }, ['/role', 'whitelistValidation', '没有这一项']],
    [
      'an unknown nested field',
      { ...note, lines: [{ text: 'x', a: 1 }] },
      ['/lines/0/a', 'whitelistValidation', '没有这一项'],
    ],
    [
      'a text for a number',
      { ...note, lines: [{ text: 'x', amount: '1' }] },
      ['/lines/0/amount', 'min', '不得小于 1'],
      ['/lines/0/amount', 'isInt', '应为整数'],
    ],
    ['an element of the wrong kind', { ...note, tags: ['a', 1] }, ['/tags', 'isString', '应为文本']],
    ['too many elements', { ...note, tags: ['a', 'b', 'c'] }, ['/tags', 'arrayMaxSize', '至多 2 项']],
    [
      'an unknown field with odd characters',
      { ...note, 'a/b~c': 1 },
      ['/a~1b~0c', 'whitelistValidation', '没有这一项'],
    ],
  ] as const)('points at %s', async (_, payload, ...errors) =>
    expect(await errorsOf(payload)).toEqual(invalid(...(errors as [string, string, string][]))),
  );
  it('wants an object', async () =>
    expect([await errorsOf([note]), await errorsOf('"text"' as unknown as object)]).toEqual([
      invalid(['', 'isObject', '应为一个对象']),
      invalid(['', 'isObject', '应为一个对象']),
    ]));
  it('names every wrong field at once', async () => {
    const [, , errors] = await errorsOf({ title: 1, kind: 2, more: 3 });
    expect(new Set((errors as { pointer: string }[]).map(({ pointer }) => pointer))).toEqual(
      new Set(['/title', '/kind', '/more']),
    );
  });
  it('lets nothing wrong through to the controller', async () => {
    const before = notes.heard.metas.length;
    await post({ ...note, extra: 1 });
    expect(notes.heard.metas.length).toBe(before);
  });

  it('reads queries, converting only what the class converts', async () =>
    expect((await list('limit=20&cursor=7')).json()).toEqual({ items: [{ id: '7/20' }], next: 'a+b' }));
  it.each([
    ['a limit that is no number', 'limit=many', '/limit'],
    ['a limit beyond 200', 'limit=201', '/limit'],
    ['an unknown parameter', 'offset=3', '/offset'],
    ['a repeated parameter', 'cursor=a&cursor=b', '/cursor'],
  ])('refuses %s', async (_, query, pointer) => {
    const answer = await list(query);
    const { code, errors } = answer.json();
    expect([answer.statusCode, code, errors?.[0].pointer]).toEqual([422, 'query.invalid', pointer]);
  });

  it('is not moved by a __proto__ in a query', async () => {
    expect((await list('__proto__=x')).json()).toEqual({ items: [{ id: 'start/50' }], next: 'a+b' });
    expect((await list('__proto__[limit]=1')).statusCode).toBe(422);
  });

  it('links to the next page, keeping the question', async () =>
    expect((await list('cursor=x&limit=2')).headers.link).toBe('</api/notes/notes?cursor=a%2Bb&limit=2>; rel="next"'));
  it('links nowhere from the last page', async () => expect((await list('cursor=last')).headers.link).toBe(undefined));
});

describe('an object in a body', () => {
  class Place {
    @IsString() city!: string;
  }
  class Person {
    @ValidateNested() @Type(() => Place) home!: Place;
  }
  class Family {
    @ValidateNested() @Type(() => Person) head!: Person;
    @ValidateNested({ each: true }) @Type(() => Person) others!: Person[];
  }
  const home = { city: '芜湖' };
  const taken = (value: object): Promise<unknown> =>
    inputPipe().transform(value, { type: 'body', metatype: Family }) as Promise<unknown>;
  const pointersOf = (value: object) =>
    taken(value).then(
      () => [],
      ({ errors }: { errors: { pointer: string; code: string }[] }) => errors,
    );
  const refused = (pointer: string) => [{ pointer, code: 'nestedValidation', message: '应为一个对象' }];

  it('is itself', async () => expect(await pointersOf({ head: { home }, others: [{ home }] })).toEqual([]));
  it('is not a list of one', async () =>
    expect(await pointersOf({ head: [{ home }], others: [] })).toEqual(refused('/head')));
  it('is not a list of none', async () => expect(await pointersOf({ head: [], others: [] })).toEqual(refused('/head')));
  it('is not a list deeper down', async () =>
    expect(await pointersOf({ head: { home: [home] }, others: [] })).toEqual(refused('/head/home')));
  it('is not a list within a list', async () =>
    expect(await pointersOf({ head: { home }, others: [{ home }, { home: [home] }] })).toEqual(
      refused('/others/1/home'),
    ));
});

describe('a sentence beside a field', () => {
  it('keeps what the body says itself in Chinese', () =>
    expect(sentenceOf('matches', '手机号应为 11 位数字')).toBe('手机号应为 11 位数字'));
  it('does not take a number in the field’s name for the limit', () =>
    expect(sentenceOf('maxLength', 'line2 must be shorter than or equal to 5 characters')).toBe('不得超过 5 个字符'));
  it('has a word for a constraint it does not know', () =>
    expect(sentenceOf('isMoonPhase', 'x must be a moon phase')).toBe('不符合要求'));
});
