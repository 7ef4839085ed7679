/** What is wrong, and where: `cases.jsonl:12`. */
export interface Problem {
  readonly at: string;
  readonly what: string;
}
/** What a field must be. */
export interface Check {
  readonly is: (value: unknown) => boolean;
  readonly what: string;
}

export const text = (pattern: RegExp): Check => ({
  is: (value) => typeof value === 'string' && pattern.test(value),
  what: `text like ${pattern.source}`,
});
export const oneOf = (values: readonly string[]): Check => ({
  is: (value) => values.includes(value as string),
  what: values.join(' or '),
});

/** The value, with a problem noted for each field that is not what it must be. */
export const checked = <T>(value: T, at: string, problems: Problem[], checks: Readonly<Record<string, Check>>): T => {
  const fields = Object(value) as Readonly<Record<string, unknown>>;
  for (const [name, { is, what }] of Object.entries(checks))
    if (!is(fields[name]))
      problems.push({ at, what: `${name} is ${JSON.stringify(fields[name]) ?? 'missing'}, and must be ${what}` });
  return value;
};

/** Each of a list, counted from 1; a problem where it is none, or empty. */
export const each = (
  list: unknown,
  at: string,
  problems: Problem[],
  check: (value: unknown, at: string) => unknown,
): readonly unknown[] => {
  if (Array.isArray(list) && list.length > 0) return list.map((value, i) => check(value, `${at} ${i + 1}`));
  problems.push({ at, what: 'is no list, or an empty one' });
  return [];
};
