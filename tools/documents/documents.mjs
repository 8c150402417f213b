import { createRequire } from 'node:module';
import path from 'node:path';

/** The public address as a committed document names it: the origin that serves it. */
const ORIGIN = '/';

/**
 * Both published documents, from what `nest build` made: nothing is started, no database or bus is asked.
 * @param {{ dist: string }} options the folder of the build
 * @returns {Promise<{ openapi: Record<string, any>, asyncapi: Record<string, any> }>}
 */
export async function documents({ dist }) {
  const require = createRequire(path.join(dist, 'x.js'));
  require('reflect-metadata');
  const { describeService } = require(path.join(dist, 'libs/http/src/index.js'));
  const { services } = require(path.join(dist, 'apps/anxin/src/services.js'));
  const { describeGateway } = require(path.join(dist, 'apps/gateway/src/gateway.module.js'));
  const { mergedDocument } = require(path.join(dist, 'apps/gateway/src/routing/merged-document.js'));
  const { publishedEvents } = require(path.join(dist, 'apps/gateway/src/documents/events.provider.js'));
  /** @type {[string, any][]} */
  const described = [];
  for (const definition of services) described.push([definition.persistence.service, await describeService(definition)]);
  described.sort(([one], [other]) => (one < other ? -1 : 1));
  const consumers = new Map(described.map(([service, document]) => [service, document['x-consumes']]));
  if (described.length === 0 || [...consumers.values()].flat().length === 0)
    throw new Error('no service, or no handler of an event, was found: the documents would say nothing');
  return {
    openapi: plain(mergedDocument(new Map([...described, ['gateway', await describeGateway()]]), ORIGIN)),
    asyncapi: plain(publishedEvents(consumers)),
  };
}

/** As it is served: without what JSON leaves out. @param {unknown} value */
const plain = (value) => JSON.parse(JSON.stringify(value));

/** @param {unknown} document */
export const textOf = (document) => `${JSON.stringify(document, null, 1)}\n`;
