import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Caller, Role } from './caller';

/** What a route declares: who may call it. */
export type Declaration = { kind: 'public' } | { kind: 'gateway' } | { kind: 'roles'; roles: readonly Role[]; auditorReads: boolean };

/** Metadata key of a route's or controller's declaration. */
export const DECLARATION = 'anxin:access';

/** A request as the guard leaves it. */
export interface CalledRequest {
  method: string;
  headers: Record<string, string | string[] | undefined>;
  caller?: Caller;
}

function declare(declaration: Declaration): MethodDecorator & ClassDecorator {
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const holder = (descriptor?.value as object | undefined) ?? target;
    if (Reflect.hasOwnMetadata(DECLARATION, holder))
      throw new Error(`${String(key ?? (target as { name?: string }).name)} declares its permission twice`);
    Reflect.defineMetadata(DECLARATION, declaration, holder);
  };
}

/** Options of {@link Permit}. */
export interface PermitOptions {
  /** False keeps the auditor from a GET route; left out, the auditor reads. Writes never admit the auditor. */
  readonly auditor?: boolean;
}

/**
 * Admits callers of these roles; on GET routes the auditor as well. On a controller it holds for all its routes, a route's own goes before.
 * @throws Error at definition when no role is named, or when the auditor is named (reading is the auditor's already, writing never).
 */
export function Permit(...args: readonly (Role | PermitOptions)[]): MethodDecorator & ClassDecorator {
  const named = args.filter((arg) => typeof arg === 'string');
  const options = args.find((arg) => typeof arg === 'object');
  const auditorOnly = named.length === 1 && named[0] === 'auditor';
  if (named.length === 0) throw new Error('@Permit() without a role admits nobody: name one');
  const permitted = named.filter((role) => role !== 'auditor');
  if (options?.auditor === false && named.includes('auditor')) throw new Error('@Permit names the auditor and refuses it');
  const declaration: Declaration = { kind: 'roles', roles: permitted, auditorReads: auditorOnly || options?.auditor !== false };
  const extensions = [ApiExtension('x-permission', permitted.length ? permitted : ['auditor'])];
  // The document tells what the roles alone don't: a reading that is kept from the auditor.
  if (!declaration.auditorReads) extensions.push(ApiExtension('x-auditor', false));
  return applyDecorators(declare(declaration), ApiBearerAuth(), ...extensions);
}

/**
 * By what a call is narrowed beyond its role. `region` and `department`: offices see what is of their place ({@link seesRegion}) and what their department leads or
 * signs for ({@link seesDepartment}). `own`: employers, platforms, banks, hotlines and workers see what is theirs; `sent`: inspectors too, what they sent themselves.
 * `led`: of those whose it is, who runs it acts, the others read. `assigned`: once inspectors are assigned, of them these alone act; `assigned-read`: and read;
 * `unassigned`: just these may not.
 */
export type Narrowing = 'region' | 'department' | 'own' | 'sent' | 'led' | 'assigned' | 'assigned-read' | 'unassigned';

/**
 * Tells in the document (`x-narrowed-by`) by what a call is narrowed: 404 for what the caller may not see, 403 for what others must do. What lies under its path is narrowed alike
 * unless it says otherwise itself; `@Narrowed()` where whoever has the role sees all. The stores hold it; tests/flows/matrix.flow.spec.ts tries it call by call.
 */
export function Narrowed(...by: readonly Narrowing[]): MethodDecorator {
  return ApiExtension('x-narrowed-by', by);
}

/** Open to everybody. A token that is sent is checked nevertheless (a bad one: 401), so that `@CurrentCaller()` may be used: undefined without a token. */
export function Public(): MethodDecorator & ClassDecorator {
  return applyDecorators(declare({ kind: 'public' }), ApiExtension('x-permission', ['public']));
}

/** For the gateway alone: a token of audience `anxin-internal`, which no client can get. The gateway never exposes the route. */
export function GatewayOnly(): MethodDecorator & ClassDecorator {
  return applyDecorators(declare({ kind: 'gateway' }), ApiExtension('x-permission', ['gateway']), ApiExtension('x-internal', true));
}

/** The {@link Caller} of the request; undefined on a public route called without a token. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller | undefined => {
  return context.switchToHttp().getRequest<CalledRequest>().caller;
});
