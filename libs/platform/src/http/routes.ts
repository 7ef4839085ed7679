import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { type Grants, policyOf, type RoutePolicy } from './authorisation';

export type Class = new () => object;
/** A parameter that reads the body, the query or the path, whole or one field of it. */
export interface Input {
  readonly source: 'body' | 'query' | 'path';
  readonly field: string | null;
  readonly type: Class | null;
}
export interface Route {
  /** `ComplaintsController.accept` */
  readonly name: string;
  readonly policy: RoutePolicy | null;
  readonly inputs: readonly Input[];
}

/** Nest's own keys and numbers for what its decorators leave behind; it exports them only from inside its package. */
const pathKey = 'path';
const argumentsKey = '__routeArguments__';
const sources: Readonly<Record<string, Input['source']>> = { '3': 'body', '4': 'query', '5': 'path' };

const inputsOf = (controller: object, prototype: object, method: string): readonly Input[] => {
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as readonly unknown[];
  const read = (Reflect.getMetadata(argumentsKey, controller, method) ?? {}) as Readonly<
    Record<string, { readonly index: number; readonly data?: unknown }>
  >;
  return Object.entries(read).flatMap(([key, { index, data }]) => {
    const source = sources[key.split(':', 1)[0] ?? ''];
    const type = types[index];
    const field = typeof data === 'string' ? data : null;
    return source ? [{ source, field, type: typeof type === 'function' ? (type as Class) : null }] : [];
  });
};

const routesOfController = (controller: Class): readonly Route[] => {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .filter((method) => Reflect.hasMetadata(pathKey, prototype[method]!))
    .map((method) => ({
      name: `${controller.name}.${method}`,
      policy: policyOf(prototype[method]!),
      inputs: inputsOf(controller, prototype, method),
    }));
};

/** Every route of every controller. The application's root module imports Nest's DiscoveryModule. */
export const routesOf = (app: INestApplicationContext): readonly Route[] =>
  app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOfController(metatype as Class) : []));

export const isDescribed = (type: Class): boolean =>
  getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;

const complaintsAbout = ({ name, policy, inputs }: Route, grants: Grants): readonly string[] => [
  ...(policy === null ? [`${name} has neither @Allows nor @Public`] : []),
  ...(policy !== null && policy !== 'public' && !Object.hasOwn(grants, policy.action)
    ? [`${name} allows ${policy.action}, which the grants do not know`]
    : []),
  // A body imported with `import type` has no class at run time, and nothing would be checked.
  ...inputs
    .filter(({ source, field, type }) => (source === 'path' && field !== null ? false : !type || !isDescribed(type)))
    .map(
      ({ source, field }) => `${name} reads its ${source}${field ? ` field ${field}` : ''} without a described class`,
    ),
];

/** @throws Error naming every route that says nothing about who may call it, or takes input that nothing checks. */
export const checkRoutes = (routes: readonly Route[], grants: Grants): void => {
  const complaints = routes.flatMap((route) => complaintsAbout(route, grants));
  if (complaints.length > 0) throw new Error(`the service does not start:\n  ${complaints.join('\n  ')}`);
};
