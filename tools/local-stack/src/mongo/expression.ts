import { type Doc, isDoc } from './bson';
import { beyond, refuse } from './errors';

/** `undefined` is "nothing there". */
export type Expression = (doc: Doc) => unknown;

const fieldAt = (value: unknown, parts: readonly string[]): unknown => {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (Array.isArray(value))
    return (value as unknown[]).map((element) => fieldAt(element, parts)).filter((found) => found !== undefined);
  return isDoc(value) && Object.hasOwn(value, part) ? fieldAt(value[part], rest) : undefined;
};

/** A field path, a constant, or a document of them. */
export const expressionOf = (expression: unknown): Expression => {
  if (typeof expression === 'string' && expression.startsWith('$$'))
    return refuse('Location17276', `Use of undefined variable: ${expression.slice(2)}`);
  if (typeof expression === 'string' && expression.startsWith('$')) {
    const parts = expression.slice(1).split('.');
    return parts.includes('')
      ? refuse('Location40353', 'FieldPath must not be empty or end with a dot')
      : (doc) => fieldAt(doc, parts);
  }
  if (Array.isArray(expression)) return beyond('array expressions');
  if (!isDoc(expression)) return () => expression;
  const fields = Object.entries(expression).map(([name, inner]) =>
    name.startsWith('$')
      ? refuse('InvalidPipelineOperator', `Unrecognized expression '${name}'`)
      : { name, of: expressionOf(inner) },
  );
  return (doc) =>
    Object.fromEntries(
      fields.map(({ name, of }) => [name, of(doc)] as const).filter(([, value]) => value !== undefined),
    );
};
