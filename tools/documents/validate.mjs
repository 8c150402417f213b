import { createRequire } from 'node:module';
import { Validator } from '@seriousme/openapi-schema-validator';

const require = createRequire(import.meta.url);
const ERROR = 0;
/** Notes of the validator that are known and meant, by code. */
const MEANT = {
  'asyncapi-latest-version': 'the document keeps to AsyncAPI 3.0, which the tools of consumers know',
};
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/**
 * What is wrong with the documents, by their own validators and by the house's rules.
 * @param {{ openapi: Record<string, any>, asyncapi: Record<string, any> }} documents
 * @returns {Promise<string[]>} a line for each finding
 */
export async function invalid({ openapi, asyncapi }) {
  return [...(await openApiFindings(openapi)), ...operationFindings(openapi), ...(await asyncApiFindings(asyncapi))];
}

/** @param {Record<string, any>} openapi */
async function openApiFindings(openapi) {
  const result = await new Validator().validate(structuredClone(openapi));
  return result.valid ? [] : [`openapi: ${JSON.stringify(result.errors).slice(0, 2_000)}`];
}

/** @param {Record<string, any>} asyncapi */
async function asyncApiFindings(asyncapi) {
  const { Parser } = require('@asyncapi/parser');
  const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncapi));
  const said = diagnostics.filter((/** @type {any} */ one) => one.severity === ERROR || !(one.code in MEANT));
  return [
    ...(document ? [] : ['asyncapi: it cannot be read']),
    ...said.map((/** @type {any} */ one) => `asyncapi: ${one.path.join('.')}: ${one.message} (${one.code})`),
  ];
}

/** @param {Record<string, any>} openapi */
function operationFindings(openapi) {
  /** @type {string[]} */
  const found = [];
  const ids = new Set();
  for (const [path, item] of Object.entries(openapi.paths)) {
    for (const [verb, operation] of Object.entries(item).filter(([key]) => METHODS.includes(key))) {
      const say = (/** @type {string} */ what) => found.push(`openapi: ${verb.toUpperCase()} ${path} ${what}`);
      if (!operation.operationId || ids.has(operation.operationId)) say('has no operationId of its own');
      ids.add(operation.operationId);
      if (!operation.summary) say('has no summary');
      if (!operation.security) say('does not say whether it needs a token');
      if (!operation['x-permission']?.length) say('does not say who may call it');
      for (const line of answerFindings(operation)) say(line);
      for (const { in: where, name, required } of operation.parameters ?? [])
        if (where === 'header' && (required || /^(accept|content-type|authorization)$/i.test(name)))
          say(`wrongly asks for the header ${name}`);
    }
  }
  return found;
}

/** @param {Record<string, any>} operation */
function answerFindings(operation) {
  const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
  const typed = (/** @type {any} */ response) =>
    Object.values(response.content ?? {}).some(
      (/** @type {any} */ { schema }) => schema && Object.keys(schema).join() + schema.type !== 'typeobject',
    );
  return [
    ...(good.length === 0 ? ['has no answer'] : []),
    ...good.filter(([status, response]) => status !== '204' && !typed(response)).map(([status]) => `does not say what ${status} answers`),
    ...(operation.responses.default ? [] : ['does not say how it refuses']),
  ];
}
