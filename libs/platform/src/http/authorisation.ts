import { applyDecorators, type CanActivate, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { Rejection } from '@12315/kernel';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Authenticate } from './authentication';
import { edgeOf, requestOf } from './edge';

export type Grants = Readonly<Record<string, readonly string[]>>;
export type Access =
  | { readonly allowed: true; readonly role: string }
  | { readonly allowed: false; readonly reason: 'access.denied' | 'access.no-organisation' };

/**
 * May somebody with these roles do this? The first of their roles that may is the one they act in. What is not granted is denied,
 * and so is everyone whose token names no organisation, for there is nothing to scope them by.
 */
export const decideAccess = (
  user: { readonly roles: readonly string[]; readonly organisation: string },
  action: string,
  grants: Grants,
): Access => {
  const granted = Object.hasOwn(grants, action) ? (grants[action] ?? []) : [];
  const role = user.roles.find((candidate) => granted.includes(candidate));
  if (role === undefined) return { allowed: false, reason: 'access.denied' };
  if (user.organisation === '') return { allowed: false, reason: 'access.no-organisation' };
  return { allowed: true, role };
};

/** What a route says about who may call it: an action of the service's grants, or everyone. */
export type RoutePolicy = { readonly action: string } | 'public';
const policyKey = '12315:policy';

/** Whoever `grants` names for this action. */
export const Allows = (action: string) =>
  applyDecorators(
    SetMetadata(policyKey, { action } satisfies RoutePolicy),
    ApiBearerAuth(),
    ApiExtension('x-action', action),
  );
/** Everyone, without a token. */
export const Public = () => SetMetadata(policyKey, 'public' satisfies RoutePolicy);

export const policyOf = (handler: object): RoutePolicy | null =>
  (Reflect.getMetadata(policyKey, handler) as RoutePolicy | undefined) ?? null;

/** Stands before every controller. It looks at the handler that Fastify found, never at the path, so no spelling gets past it. */
export const accessGuard = (grants: Grants, authenticate: Authenticate): CanActivate => ({
  canActivate: async (context: ExecutionContext) => {
    const policy = policyOf(context.getHandler());
    if (policy === 'public') return true;
    if (!policy) throw new Rejection('forbidden', 'access.denied');
    const request = requestOf(context);
    const user = await authenticate(request.headers.authorization);
    const access = decideAccess(user, policy.action, grants);
    if (!access.allowed) throw new Rejection('forbidden', access.reason);
    const edge = edgeOf(request);
    edge.user = user;
    edge.actor = { id: user.id, role: access.role, organisation: user.organisation };
    return true;
  },
});
