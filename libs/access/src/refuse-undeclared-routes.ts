import { type INestApplicationContext, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { DECLARATION } from './declarations';

interface Route {
  readonly name: string;
  readonly declared: boolean;
}

/**
 * Refuses a start with a route that nobody said who may call; returns the number of routes seen.
 * @throws Error naming the routes without `@Permit`, `@Public` or `@GatewayOnly`, or that no route was seen at all (a check that read nothing proves nothing).
 */
export function refuseUndeclaredRoutes(app: INestApplicationContext): number {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const routes = controllers.flatMap((controller) => (controller.metatype ? routesOf(controller.metatype as Type) : []));
  if (routes.length === 0) throw new Error('no route was seen: the check of permissions has nothing to check');
  const undeclared = routes.filter((route) => !route.declared).map((route) => route.name);
  if (undeclared.length > 0) throw new Error(`routes without @Permit, @Public or @GatewayOnly: ${undeclared.join('; ')}`);
  return routes.length;
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name] as object;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    // Methods of a controller that take events, not requests, have no HTTP method.
    if (method === undefined) return [];
    const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)]
      .flat()
      .filter((part) => part && part !== '/');
    const declared = Reflect.hasMetadata(DECLARATION, handler) || Reflect.hasMetadata(DECLARATION, controller);
    return [{ name: `${RequestMethod[method]} /${path.join('/')} (${controller.name}.${name})`, declared }];
  });
}
