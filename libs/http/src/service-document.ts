import type { INestApplicationContext, Type } from '@nestjs/common';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { PATTERN_EXTRAS_METADATA } from '@nestjs/microservices/constants';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { complete, IDEMPOTENCY_KEY, type Json, type Operation, PROBLEM_RESPONSES, PROBLEM_SCHEMA } from './operation-details';

/** The OpenAPI 3.1 document of the service in whose container it stands. */
export const SERVICE_DOCUMENT = Symbol('service document');

/** Built once from the running application; the gateway makes its routes from it. */
export class ServiceDocument {
  private document: object | undefined;

  build(app: NestFastifyApplication, service: string): void {
    this.document = documentOf(app, { title: `anxin ${service}`, idempotent: true });
  }

  read(): object {
    if (!this.document) throw new Error('the document is read before the service is up');
    return this.document;
  }
}

/** How a document is built. */
export interface DocumentOptions {
  readonly title: string;
  /** Whether POST and PUT take an `Idempotency-Key`. */
  readonly idempotent: boolean;
}

interface Handler {
  readonly controller: Type;
  readonly method: string;
}

const operationIdOf = (controller: string, method: string): string => `${controller.replace(/Controller$/, '')}_${method}`;

/**
 * The OpenAPI 3.1 document of an application, running or in preview: what Nest's own document lacks is completed from the code. `x-consumes` lists the
 * event types that its `@Consumes` methods take.
 * @throws Error where two schemas of one name differ
 */
export const documentOf = (app: NestFastifyApplication, { title, idempotent }: DocumentOptions): object => {
  const config = new DocumentBuilder().setTitle(title).setVersion('1').setOpenAPIVersion('3.1.0').addBearerAuth().build();
  const document = SwaggerModule.createDocument(app, config, { operationIdFactory: operationIdOf });
  const handlers = handlersOf(app);
  const byId = new Map(handlers.map((one) => [operationIdOf(one.controller.name, one.method), one]));
  const schemas: Record<string, Json> = { ...(document.components?.schemas as Record<string, Json>), Problem: PROBLEM_SCHEMA };
  for (const item of Object.values(document.paths)) {
    for (const [verb, operation] of Object.entries(item as Record<string, Operation>)) {
      const handler = byId.get(operation.operationId ?? '');
      if (handler) add(schemas, complete({ operation, verb, ...handler }, idempotent));
    }
  }
  const components = { ...document.components, schemas, responses: PROBLEM_RESPONSES, parameters: { IdempotencyKey: IDEMPOTENCY_KEY } };
  return { ...document, components, 'x-consumes': consumedBy(handlers) };
};

const add = (schemas: Record<string, Json>, more: Readonly<Record<string, Json>>): void => {
  for (const [name, schema] of Object.entries(more)) {
    if (schemas[name] && JSON.stringify(schemas[name]) !== JSON.stringify(schema)) throw new Error(`two schemas are called ${name}`);
    schemas[name] = schema;
  }
};

const handlersOf = (app: INestApplicationContext): Handler[] =>
  [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => {
      const controller = metatype as Type | null;
      if (!controller) return [];
      return new MetadataScanner().getAllMethodNames(controller.prototype as object).map((method) => ({ controller, method }));
    });

const consumedBy = (handlers: readonly Handler[]): string[] => {
  const types = handlers.flatMap(({ controller, method }) => {
    const handler = (controller.prototype as Record<string, object>)[method]!;
    const extras = Reflect.getMetadata(PATTERN_EXTRAS_METADATA, handler) as { contract?: { type: string } } | undefined;
    return extras?.contract ? [extras.contract.type] : [];
  });
  return [...new Set(types)].sort();
};
