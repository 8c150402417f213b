/**
 * What of the published documents others rely on, and which changes take it away. Pure: documents in, findings out.
 *
 * @typedef {Record<string, any>} Json
 * @typedef {{ subject: string, path: string, why: string, remedy: string }} Finding
 */
import { schemaBreaks } from './schema-changes.mjs';

const ANNOTATIONS = ['description', 'summary', 'title', 'example', 'examples', 'tags', 'operationId', 'info', 'servers', 'externalDocs'];

/** Without what only people read. A field may be called `title`: names of fields are kept. @param {any} value @param {boolean} named @returns {any} */
const bare = (value, named = false) => {
  if (Array.isArray(value)) return value.map((one) => bare(one));
  if (!value || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => named || !ANNOTATIONS.includes(name));
  return Object.fromEntries(kept.map(([name, one]) => [name, bare(one, !named && (name === 'properties' || name === 'schemas'))]));
};

/** The events as consumers rely on them, by type. @param {Json} asyncapi @returns {Json} */
export function eventRecord(asyncapi) {
  const topics = (/** @type {string} */ id) =>
    Object.values(asyncapi.channels)
      .filter((/** @type {any} */ channel) => id in channel.messages)
      .map((/** @type {any} */ channel) => channel.address)
      .sort();
  const messages = Object.entries(asyncapi.components.messages).map(([id, /** @type {any} */ message]) => [
    message.name,
    { topics: topics(id), key: message.bindings.kafka.key['x-fields'] ?? [], payload: bare(message.payload) },
  ]);
  const channels = Object.values(asyncapi.channels).map((/** @type {any} */ one) => [one.address, one.bindings.kafka.partitions]);
  return {
    partitions: Object.fromEntries(channels),
    headers: bare(asyncapi.components.schemas.CloudEventHeaders),
    events: Object.fromEntries(messages.sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The calls as clients rely on them: what they send and what they get, not how they are refused. @param {Json} openapi @returns {Json} */
export function httpRecord({ paths, components }) {
  const { schemas, parameters } = components;
  const kept = Object.entries(paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([verb, operation]) => [verb, reliedOn(/** @type {Json} */ (operation))])),
  ]);
  return { paths: bare(Object.fromEntries(kept)), components: bare({ schemas, parameters }) };
}

/** @param {Json} operation */
const reliedOn = ({ security, 'x-permission': permission, parameters, requestBody, responses }) => ({
  security,
  'x-permission': permission,
  parameters,
  requestBody,
  responses: Object.fromEntries(Object.entries(responses).filter(([status]) => status.startsWith('2'))),
});

const nextVersion = (/** @type {string} */ type) => type.replace(/\.v(\d+)$/, (_, version) => `.v${Number(version) + 1}`);

/** @param {Json} before @param {Json} now records of events @returns {Finding[]} */
export function eventFindings(before, now) {
  const look = { reads: true, writes: true, openEnums: false, before, now, seen: new Set() };
  const remedy = 'the log is kept without end and consumers are others: a changed place is a new topic';
  const places = Object.entries(before.partitions).flatMap(([topic, partitions]) => {
    if (!(topic in now.partitions)) return [{ subject: topic, path: '', why: 'the topic is removed', remedy }];
    const own = now.partitions[topic];
    return own === partitions
      ? []
      : [{ subject: topic, path: '', why: `its partitions change from ${partitions} to ${own}: keys would move`, remedy }];
  });
  const headers = schemaBreaks(before.headers, now.headers, look).map((one) => ({ subject: 'headers', ...one, remedy }));
  const events = Object.entries(before.events).flatMap(([type, old]) => {
    const own = now.events[type];
    const again = `publish ${nextVersion(type)} beside it and keep ${type} as long as somebody reads it`;
    if (!own) return [{ subject: type, path: '', why: 'the event is removed', remedy: again }];
    const left = old.topics.filter((/** @type {string} */ topic) => !own.topics.includes(topic));
    const keyed = JSON.stringify(old.key) === JSON.stringify(own.key);
    return [
      ...(left.length ? [{ subject: type, path: '', why: `it is no longer published to ${left.join(', ')}`, remedy: again }] : []),
      ...(keyed
        ? []
        : [
            {
              subject: type,
              path: 'key',
              why: `the key changes from ${old.key.join(' or ')} to ${own.key.join(' or ')}: order would be lost`,
              remedy: again,
            },
          ]),
      ...schemaBreaks(old.payload, own.payload, { ...look, seen: new Set() }).map((one) => ({ subject: type, ...one, remedy: again })),
    ];
  });
  return [...places, ...headers, ...events];
}

/** Operations by method and path, the names of path parameters left out. @param {Json} record @returns {Map<string, Json>} */
const operationsOf = (record) =>
  new Map(
    Object.entries(record.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([verb, operation]) => [
        `${verb.toUpperCase()} ${path.replace(/\{[^}]+\}/g, '{}')}`,
        /** @type {Json} */ (operation),
      ]),
    ),
  );

/** @param {Json} before @param {Json} now records of calls @returns {Finding[]} */
export function httpFindings(before, now) {
  const operations = operationsOf(now);
  return [...operationsOf(before)].flatMap(([name, old]) => {
    const own = operations.get(name);
    const remedy = 'keep it and add a call or an optional field beside it, or publish it under /api/v2';
    const found = own ? operationBreaks(old, own, before, now) : [{ path: '', why: 'the operation is removed' }];
    return found.map((one) => ({ subject: name, ...one, remedy }));
  });
}

/** @param {Json} old @param {Json} own @param {Json} before @param {Json} now */
function operationBreaks(old, own, before, now) {
  const look = (/** @type {'reads' | 'writes'} */ way) => ({
    reads: way === 'reads',
    writes: way === 'writes',
    openEnums: true,
    before,
    now,
    seen: new Set(),
  });
  return [
    ...access(old, own),
    ...parameters(old, own, before, now, look('writes')),
    ...body(old.requestBody, own.requestBody, look('writes')),
    ...answers(old, own, look('reads')),
  ];
}

/** @param {Json} old @param {Json} own */
function access(old, own) {
  const free = (/** @type {Json} */ { security }) =>
    !security?.length || security.some((/** @type {Json} */ one) => Object.keys(one).length === 0);
  const removed = (old['x-permission'] ?? []).filter((/** @type {string} */ role) => !(own['x-permission'] ?? []).includes(role));
  if (free(old) && !free(own)) return [{ path: 'security', why: 'it now needs a token' }];
  return removed.length && !free(own) ? [{ path: 'security', why: `${removed.join(', ')} may no longer call it` }] : [];
}

/** @param {Json} operation @param {Json} document @returns {Map<string, Json>} */
const parametersOf = (operation, document) =>
  new Map(
    (operation.parameters ?? [])
      .map((/** @type {Json} */ one) => (one.$ref ? document.components.parameters[one.$ref.split('/').at(-1)] : one))
      .filter((/** @type {Json} */ one) => one.in !== 'path')
      .map((/** @type {Json} */ one) => [`${one.in} ${one.name.toLowerCase()}`, one]),
  );

/** @param {Json} old @param {Json} own @param {Json} before @param {Json} now @param {any} look */
function parameters(old, own, before, now, look) {
  const [had, has] = [parametersOf(old, before), parametersOf(own, now)];
  const lost = [...had].flatMap(([name, one]) => {
    const kept = has.get(name);
    return kept
      ? schemaBreaks(one.schema ?? {}, kept.schema ?? {}, look, name)
      : [{ path: name, why: 'the parameter is removed: it is refused now' }];
  });
  const asked = [...has].filter(([name, one]) => one.required && !had.get(name)?.required);
  return [
    ...lost,
    ...asked.map(([name]) => ({ path: name, why: had.has(name) ? 'the parameter becomes required' : 'a required parameter is added' })),
  ];
}

/** @param {Json | undefined} old @param {Json | undefined} own @param {any} look */
function body(old, own, look) {
  const path = 'body';
  if (!old) return own?.required ? [{ path, why: 'a body is asked for' }] : [];
  if (!own) return [{ path, why: 'the body is removed' }];
  const types = Object.entries(old.content ?? {}).flatMap(([type, one]) => {
    const kept = own.content?.[type];
    return kept ? schemaBreaks(one.schema ?? {}, kept.schema ?? {}, look, path) : [{ path, why: `${type} is no longer taken` }];
  });
  return [...(own.required && !old.required ? [{ path, why: 'the body becomes required' }] : []), ...types];
}

/** @param {Json} old @param {Json} own @param {any} look */
function answers(old, own, look) {
  return Object.entries(old.responses ?? {}).flatMap(([status, response]) => {
    if (!status.startsWith('2')) return [];
    const kept = own.responses?.[status];
    const path = `answer ${status}`;
    if (!kept) return [{ path, why: 'it is no longer given' }];
    return Object.entries(response.content ?? {}).flatMap(([type, one]) => {
      const same = kept.content?.[type];
      return same ? schemaBreaks(one.schema ?? {}, same.schema ?? {}, look, path) : [{ path, why: `it is no longer ${type}` }];
    });
  });
}
