import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { NEEDED_PERMISSION, type Permission, PUBLIC_ROUTE } from '../../src/identity/index.js';

export interface NestRoute {
  /** such as `GET campaigns/:id` */
  name: string;
  method: string;
  /** without the prefix, with its parameters */
  path: string;
  isPublic: boolean;
  permission: Permission | undefined;
}

/** Every route of the running application, with what its decorators say of who may call it. */
export function routesOf(app: INestApplication): NestRoute[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap(({ controllers }) => [...controllers.values()]);
  return controllers.flatMap(({ metatype }) => (metatype ? routesIn(metatype) : []));
}

function routesIn(controller: Function): NestRoute[] {
  const prototype = controller.prototype as Record<string, Function>;
  const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((methodName) => {
    const handler = prototype[methodName];
    if (!handler || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const said = (what: string): unknown =>
      Reflect.getMetadata(what, handler) ?? Reflect.getMetadata(what, controller);
    const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? '';
    const path = [base, String(Reflect.getMetadata(PATH_METADATA, handler))]
      .map((part) => part.replace(/^\/+|\/+$/g, ''))
      .filter(Boolean)
      .join('/');
    return [
      {
        name: `${method} ${path}`,
        method,
        path,
        isPublic: said(PUBLIC_ROUTE) === true,
        permission: said(NEEDED_PERMISSION) as Permission | undefined,
      },
    ];
  });
}
