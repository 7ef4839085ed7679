import { type Doc, isDoc } from './bson';
import { beyond, refuse } from './errors';
import { isTrue } from './matcher';

export type Projection = (doc: Doc) => Doc;
/** The named paths as a tree; `true` is a leaf. */
type Tree = Map<string, Node>;
type Node = true | { readonly inner: Tree };

const collision = (path: string, rest: readonly string[]): never =>
  refuse(
    'Location31249',
    `Path collision at ${path}${rest.length === 0 ? '' : ` remaining portion ${rest.join('.')}`}`,
  );

const plant = (tree: Tree, [part, ...rest]: readonly string[], path: string): void => {
  const there = tree.get(part!);
  if (there === true || (there && rest.length === 0)) return collision(path, rest);
  const node = there ?? (rest.length === 0 ? true : { inner: new Map<string, Node>() });
  tree.set(part!, node);
  if (node !== true) plant(node.inner, rest, path);
};

const treeOf = (paths: readonly string[]): Tree => {
  const root: Tree = new Map();
  for (const path of paths) plant(root, path.split('.'), path);
  return root;
};

const fieldsOf = (doc: Doc, choose: (name: string, value: unknown) => unknown): Doc => {
  const chosen = Object.entries(doc).flatMap(([name, value]) => {
    const kept = choose(name, value);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(chosen);
};

/** Scalars in the way of a longer path fall away, in arrays too. */
const only = (value: unknown, tree: Tree): unknown => {
  if (Array.isArray(value))
    return (value as unknown[]).map((element) => only(element, tree)).filter((element) => element !== undefined);
  if (!isDoc(value)) return undefined;
  return fieldsOf(value, (name, inner) => {
    const node = tree.get(name);
    return node === true ? inner : node && only(inner, node.inner);
  });
};

const except = (value: unknown, tree: Tree): unknown => {
  if (Array.isArray(value)) return (value as unknown[]).map((element) => except(element, tree));
  if (!isDoc(value)) return value;
  return fieldsOf(value, (name, inner) => {
    const node = tree.get(name);
    return node === true ? undefined : node ? except(inner, node.inner) : inner;
  });
};

const flagOf = (path: string, flag: unknown): boolean => {
  if (!['number', 'bigint', 'boolean'].includes(typeof flag)) return beyond(`a computed projection ('${path}')`);
  if (path.split('.').some((part) => part.startsWith('$'))) return beyond(`positional projection ('${path}')`);
  return isTrue(flag);
};

/** Inclusion or exclusion of fields, which keep the order they have in the document; `_id` stays unless excluded. */
export const projectionOf = (spec: Doc): Projection => {
  const flags = Object.entries(spec).map(([path, flag]) => ({ path, kept: flagOf(path, flag) }));
  const others = flags.filter(({ path }) => path !== '_id');
  const id = flags.find(({ path }) => path === '_id');
  const including = others.length > 0 ? others[0]!.kept : id?.kept === true;
  const mixed = others.find(({ kept }) => kept !== including);
  if (mixed && including)
    return refuse('Location31254', `Cannot do exclusion on field ${mixed.path} in inclusion projection`);
  if (mixed) return refuse('Location31253', `Cannot do inclusion on field ${mixed.path} in exclusion projection`);
  if (flags.length === 0) return (doc) => doc;
  const withId = including ? id?.kept !== false : id?.kept === false;
  const tree = treeOf([...(withId ? ['_id'] : []), ...others.map(({ path }) => path)]);
  return (doc) => (including ? only(doc, tree) : except(doc, tree)) as Doc;
};
