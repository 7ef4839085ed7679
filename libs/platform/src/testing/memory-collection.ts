/** The questions that this repository's views and figures ask of MongoDB, answered from documents in memory. */
type Document = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, unknown>>;

const valueAt = (document: Document, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Document | null | undefined)?.[name], document) ?? null;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** MongoDB compares within one type only. */
const compares = (value: unknown, given: unknown, holds: (order: number) => boolean): boolean =>
  typeof value === typeof given && value !== null && given !== null && holds(order(value, given));
const order = (one: unknown, other: unknown): number => {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  if (isFields(one) && isFields(other))
    return Object.keys(one).reduce((sign, field) => sign || order(one[field], other[field]), 0);
  return (one as string) < (other as string) ? -1 : 1;
};

const operators: Readonly<Record<string, (value: unknown, given: unknown) => boolean>> = {
  $gte: (value, given) => compares(value, given, (sign) => sign >= 0),
  $gt: (value, given) => compares(value, given, (sign) => sign > 0),
  $lte: (value, given) => compares(value, given, (sign) => sign <= 0),
  $lt: (value, given) => compares(value, given, (sign) => sign < 0),
  $ne: (value, given) => value !== given,
  $elemMatch: (value, given) =>
    Array.isArray(value) && value.some((each) => satisfies(each as Document, given as Fields)),
  $in: (value, given) =>
    (Array.isArray(value) ? (value as readonly unknown[]) : [value]).some((each) =>
      (given as readonly unknown[]).includes(each),
    ),
};
const known = <T>(table: Readonly<Record<string, T>>, name: string): T => {
  if (!Object.hasOwn(table, name)) throw new Error(`${name} is not asked for by any view`);
  return table[name]!;
};

const satisfies = (document: Document, filter: Fields): boolean =>
  Object.entries(filter).every(([field, condition]) => {
    if (field === '$and') return (condition as Fields[]).every((each) => satisfies(document, each));
    if (field === '$or') return (condition as Fields[]).some((each) => satisfies(document, each));
    const value = valueAt(document, field);
    return isFields(condition)
      ? Object.entries(condition).every(([name, given]) => known(operators, name)(value, given))
      : value === condition;
  });

type Sort = Readonly<Record<string, 1 | -1>>;
const sorted = (documents: readonly Document[], sort: Sort): readonly Document[] =>
  [...documents].sort((one, other) => {
    for (const [field, direction] of Object.entries(sort)) {
      const sign = order(valueAt(one, field), valueAt(other, field));
      if (sign !== 0) return sign * direction;
    }
    return 0;
  });

/** `'$day'`, or an object of them. */
type Expression = string | Readonly<Record<string, string>>;
const evaluated = (expression: Expression, document: Document): unknown =>
  typeof expression === 'string'
    ? valueAt(document, expression.slice(1))
    : Object.fromEntries(Object.entries(expression).map(([name, path]) => [name, evaluated(path, document)]));

interface Group {
  readonly _id: Expression;
  readonly [measure: string]: Expression;
}
const grouped = (documents: readonly Document[], { _id, ...measures }: Group): readonly Document[] => {
  const groups = new Map<string, Document[]>();
  for (const document of documents) {
    const key = JSON.stringify(evaluated(_id, document));
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  const sumOf = (members: readonly Document[], { $sum }: Fields) =>
    members.reduce((sum, member) => sum + Number(evaluated($sum as string, member)), 0);
  return [...groups].map(([key, members]) => ({
    _id: JSON.parse(key) as unknown,
    ...Object.fromEntries(Object.entries(measures).map(([name, sum]) => [name, sumOf(members, sum as Fields)])),
  }));
};

const stages: Readonly<Record<string, (documents: readonly Document[], stage: never) => readonly Document[]>> = {
  $match: (documents, filter: Fields) => documents.filter((each) => satisfies(each, filter)),
  $group: (documents, group: Group) => grouped(documents, group),
  $sort: (documents, sort: Sort) => sorted(documents, sort),
};

interface Options {
  readonly sort?: Sort;
  readonly limit?: number;
  readonly projection?: Fields;
}

/** Fields left out by a projection; views ask for none by name. */
const without = (document: Document, projection: Fields): Document =>
  Object.fromEntries(Object.entries(document).filter(([field]) => projection[field] !== 0));

/** A collection of these documents, as they are when it is asked. */
export const memoryCollection = (documents: () => Promise<readonly object[]>) => {
  const find = (filter: Fields, options: Options = {}) => ({
    sort: (sort: Sort) => find(filter, { ...options, sort }),
    limit: (limit: number) => find(filter, { ...options, limit }),
    maxTimeMS: () => find(filter, options),
    toArray: async () => {
      const found = ((await documents()) as readonly Document[]).filter((each) => satisfies(each, filter));
      return sorted(found, options.sort ?? {})
        .slice(0, options.limit ?? found.length)
        .map((each) => structuredClone(without(each, options.projection ?? {})));
    },
  });
  const aggregate = (pipeline: readonly Fields[]) => ({
    toArray: async () =>
      pipeline.reduce(
        (rows, stage) => {
          const [[name, given] = ['', null]] = Object.entries(stage);
          return known(stages, name)(rows, given as never);
        },
        (await documents()) as readonly Document[],
      ),
  });
  return { find, aggregate };
};
