import { STATUS_CODES } from 'node:http';
import type { Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants';

/** A JSON object of an OpenAPI document. */
export type Json = Record<string, unknown>;

/** One operation of a document, with the method of the controller that answers it. */
export interface Answered {
  readonly operation: Operation;
  readonly verb: string;
  readonly controller: Type;
  readonly method: string;
}

/** An operation as far as it is completed here. */
export interface Operation extends Json {
  operationId?: string;
  parameters?: ({ in?: string; name?: string; $ref?: string } & Json)[];
  requestBody?: unknown;
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Json }>; $ref?: string }>;
  security?: unknown;
}

/** What the build keeps of a controller: the schemas of what its methods return, taken from their types. */
interface KeptAnswers {
  readonly answers: Readonly<Record<string, Json>>;
  readonly schemas: Readonly<Record<string, Json>>;
}

/** Metadata key under which the build plugin keeps them; without the plugin (tests) there is none. */
const ANSWERS = 'anxin:answers';
/** Where `@ApiProduces` keeps its media types; the package does not export the name. */
const PRODUCES = 'swagger/apiProduces';

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The refusals that every operation shares, by name. RFC 9457. */
export const PROBLEM_RESPONSES: Readonly<Record<string, Json>> = {
  BadRequest: problem('the input is not valid; `errors` names each wrong field'),
  Unauthorized: problem('there is no token, or it is not valid here'),
  Forbidden: problem('the caller may not do this'),
  NotFound: problem('there is nothing under this address that the caller may know of'),
  Conflict: problem('it cannot be done as things stand; `openSteps` names what can'),
  Unanswered: problem('any other refusal: 413 too long, 429 too many calls (`Retry-After`), 503 a part is away, 504 too slow'),
};

export const PROBLEM_SCHEMA: Json = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    openSteps: { type: 'array', items: { type: 'string' } },
  },
};

export const IDEMPOTENCY_KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body again gives the first answer, another body 409; kept per client.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

/** OpenAPI describes these elsewhere: a parameter of such a name is to be ignored. */
const NOT_PARAMETERS = ['accept', 'content-type', 'authorization'];

/**
 * Completes an operation: what it answers, how it refuses, whether it needs a token.
 * @param idempotent whether POST and PUT take an `Idempotency-Key`
 * @returns the schemas that its answer refers to
 */
export const complete = ({ operation, verb, controller, method }: Answered, idempotent: boolean): Readonly<Record<string, Json>> => {
  const given = operation.parameters?.filter((one) => one.in !== 'header' || !NOT_PARAMETERS.includes((one.name ?? '').toLowerCase()));
  const writes = ['post', 'put', 'patch', 'delete'].includes(verb);
  const takesKey = idempotent && ['post', 'put'].includes(verb);
  operation.parameters = [...(given ?? []), ...(takesKey ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : [])];
  operation.security ??= acceptsToken(controller, method) ? [{}, { bearer: [] }] : [];
  const kept = Reflect.getMetadata(ANSWERS, controller) as KeptAnswers | undefined;
  answer(operation, kept?.answers[method], producedBy(controller, method));
  const refusals = {
    ...((writes || given?.some((one) => one.in === 'query' || one.in === 'header')) && { 400: 'BadRequest' }),
    401: 'Unauthorized',
    ...(JSON.stringify(operation.security).startsWith('[{"bearer"') && { 403: 'Forbidden' }),
    ...(given?.some((one) => one.in === 'path') && { 404: 'NotFound' }),
    ...(writes && { 409: 'Conflict' }),
    default: 'Unanswered',
  };
  for (const [status, name] of Object.entries(refusals))
    (operation.responses ??= {})[status] ??= { $ref: `#/components/responses/${name}` };
  return kept?.schemas ?? {};
};

/** A public operation that asks who calls: the only parameter decorator of the house's own is `@CurrentCaller()`. */
const acceptsToken = (controller: Type, method: string): boolean =>
  Object.keys((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) as object | undefined) ?? {}).some((key) =>
    key.includes('__customRouteArgs__'),
  );

/** What `@ApiProduces` says of a method that answers a file or a stream. */
const producedBy = (controller: Type, method: string): string | undefined => {
  const handler = (controller.prototype as Record<string, object>)[method]!;
  return (Reflect.getMetadata(PRODUCES, handler) as string[] | undefined)?.[0];
};

/** Puts the schema of the method's return type where the document has none or a bare `object`; where it returns no JSON, the media type. */
const answer = (operation: Operation, schema: Json | undefined, media: string | undefined): void => {
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    if (!/^2\d\d$/.test(status)) continue;
    response.description ||= STATUS_CODES[status] ?? 'OK';
    const known = response.content?.['application/json']?.schema;
    const bare = !response.content || (known && Object.keys(known).join() === 'type' && known.type === 'object');
    if (schema && bare) response.content = { 'application/json': { schema } };
    else if (media && !response.content)
      response.content = { [media]: { schema: { type: 'string', ...(!media.startsWith('text/') && { format: 'binary' }) } } };
  }
};
