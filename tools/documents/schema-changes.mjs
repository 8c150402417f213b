/**
 * What a change of a JSON Schema breaks. A reader of before must understand what is written now (`reads`), a writer of before must still be accepted (`writes`).
 * An event needs both: old consumers get new events, and the log is replayed to new consumers.
 *
 * @typedef {Record<string, any>} Schema
 * @typedef {{ path: string, why: string }} Break
 * @typedef {{ reads: boolean, writes: boolean, openEnums: boolean, before: Schema, now: Schema, seen: Set<string> }} Look the two documents for references; `openEnums`: readers take values they don't know
 */

const ANNOTATIONS = ['title', 'description', 'example', 'examples', 'default', 'deprecated', '$comment', 'writeOnly', 'readOnly'];
const KNOWN = ['type', 'enum', 'required', 'properties', 'items', 'anyOf', 'oneOf', 'allOf', 'additionalProperties', '$ref'];
/** Keywords whose growth narrows what is accepted, and those whose growth widens it. */
const NARROWS = ['minLength', 'minItems', 'minimum', 'exclusiveMinimum', 'minProperties'];
const WIDENS = ['maxLength', 'maxItems', 'maximum', 'exclusiveMaximum', 'maxProperties'];

const json = (/** @type {unknown} */ value) => JSON.stringify(value);
const listOf = (/** @type {unknown} */ value) => (value === undefined ? [] : [value].flat());

/** @param {Schema} schema @param {Schema} document @returns {Schema} */
const resolved = (schema, document) =>
  schema.$ref
    ? resolved(
        schema.$ref
          .slice(2)
          .split('/')
          .reduce((/** @type {any} */ part, /** @type {string} */ name) => part?.[name], document) ?? {},
        document,
      )
    : schema;

/**
 * @param {Schema} before @param {Schema} now @param {Look} look @param {string} path
 * @returns {Break[]}
 */
export function schemaBreaks(before, now, look, path = '') {
  const pair = `${before.$ref}|${now.$ref}`;
  if (before.$ref && now.$ref) {
    if (look.seen.has(pair)) return [];
    look.seen.add(pair);
  }
  const [old, own] = [resolved(before, look.before), resolved(now, look.now)];
  return [
    ...types(old, own, look, path),
    ...enums(old, own, look, path),
    ...fields(old, own, look, path),
    ...(old.items && own.items ? schemaBreaks(old.items, own.items, look, `${path}[]`) : []),
    ...alternatives(old, own, look, path),
    ...limits(old, own, look, path),
  ];
}

/** A whole number is a number. @param {string[]} types @param {string} type */
const holds = (types, type) => types.includes(type) || (type === 'integer' && types.includes('number'));

/** @param {Schema} old @param {Schema} own @param {Look} look @param {string} path @returns {Break[]} */
function types(old, own, look, path) {
  const [had, has] = [listOf(old.type), listOf(own.type)];
  const wider = had.length > 0 && (has.length === 0 || has.some((type) => !holds(had, type)));
  const narrower = has.length > 0 && (had.length === 0 || had.some((type) => !holds(has, type)));
  if (!(wider && look.reads) && !(narrower && look.writes)) return [];
  return [{ path, why: `the type changes from ${had.join(' or ') || 'any'} to ${has.join(' or ') || 'any'}` }];
}

/** @param {Schema} old @param {Schema} own @param {Look} look @param {string} path @returns {Break[]} */
function enums(old, own, look, path) {
  if (!old.enum && !own.enum) return [];
  if (!own.enum)
    return look.reads && !look.openEnums ? [{ path, why: 'the list of values is opened: a reader of before knows only those listed' }] : [];
  if (!old.enum) return look.writes ? [{ path, why: 'any value becomes a list of values: what was written before may not be on it' }] : [];
  const added = own.enum.filter((/** @type {unknown} */ value) => !old.enum.includes(value));
  const removed = old.enum.filter((/** @type {unknown} */ value) => !own.enum.includes(value));
  return [
    ...(added.length && look.reads && !look.openEnums
      ? [{ path, why: `the value ${added.map(json).join(', ')} is added to a closed list: a reader of before refuses it` }]
      : []),
    ...(removed.length && look.writes
      ? [{ path, why: `the value ${removed.map(json).join(', ')} is taken off the list: it was written before` }]
      : []),
  ];
}

/** @param {Schema} old @param {Schema} own @param {Look} look @param {string} path @returns {Break[]} */
function fields(old, own, look, path) {
  const [had, has] = [old.properties ?? {}, own.properties ?? {}];
  const [must, musts] = [listOf(old.required), listOf(own.required)];
  const at = (/** @type {string} */ name) => (path ? `${path}.${name}` : name);
  /** @type {Break[]} */
  const found = [];
  for (const name of Object.keys(had)) {
    if (!(name in has)) found.push({ path: at(name), why: 'the field is removed' });
    else found.push(...schemaBreaks(had[name], has[name], look, at(name)));
  }
  for (const name of must) {
    if (name in has && !musts.includes(name) && look.reads)
      found.push({ path: at(name), why: 'the field is no longer required: a reader of before relies on it' });
  }
  for (const name of musts) {
    if (must.includes(name) || !look.writes) continue;
    found.push({
      path: at(name),
      why:
        name in had ? 'the field becomes required: it was left out before' : 'a required field is added: what was written before lacks it',
    });
  }
  const [extra, extras] = [old.additionalProperties ?? true, own.additionalProperties ?? true];
  if (json(extra) !== json(extras)) {
    if (typeof extra === 'object' && typeof extras === 'object') found.push(...schemaBreaks(extra, extras, look, `${path}.*`));
    else if (
      (extras === false && look.writes) ||
      (extra === false && look.reads) ||
      typeof extra === 'object' ||
      typeof extras === 'object'
    )
      found.push({ path, why: 'what else the object may hold changes' });
  }
  return found;
}

/** @param {Schema} old @param {Schema} own @param {Look} look @param {string} path @returns {Break[]} */
function alternatives(old, own, look, path) {
  return ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => {
    const [had, has] = [listOf(old[keyword]), listOf(own[keyword])];
    if (had.length !== has.length) return [{ path, why: `the alternatives (${keyword}) change from ${had.length} to ${has.length}` }];
    return had.flatMap((one, index) => schemaBreaks(one, has[index], look, `${path}(${index + 1})`));
  });
}

/** @param {Schema} old @param {Schema} own @param {Look} look @param {string} path @returns {Break[]} */
function limits(old, own, look, path) {
  const names = [...new Set([...Object.keys(old), ...Object.keys(own)])].filter(
    (name) => !ANNOTATIONS.includes(name) && !KNOWN.includes(name) && !name.startsWith('x-'),
  );
  return names.flatMap((name) => {
    const [was, is] = [old[name], own[name]];
    if (json(was) === json(is)) return [];
    const more = is === undefined ? -Infinity : was === undefined ? Infinity : Math.sign(is - was);
    const narrowed = NARROWS.includes(name)
      ? more > 0
      : WIDENS.includes(name)
        ? more === Infinity || (more < 0 && is !== undefined)
        : is !== undefined;
    const widened = NARROWS.includes(name)
      ? more < 0
      : WIDENS.includes(name)
        ? is === undefined || (more > 0 && was !== undefined)
        : was !== undefined;
    if (!(narrowed && look.writes) && !(widened && look.reads)) return [];
    return [{ path, why: `${name} changes from ${json(was) ?? 'none'} to ${json(is) ?? 'none'}` }];
  });
}
