import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { EventContract } from '@anxin/contracts';

const ajv = new Ajv2020({ strict: false, allErrors: false, allowUnionTypes: true });
addFormats.default(ajv);

const compiled = new WeakMap<object, ValidateFunction>();

/** What is wrong with an event's data by its contract's JSON Schema (path and message, never a value), or null. */
export function schemaErrorOf(contract: Pick<EventContract, 'schema'>, data: unknown): string | null {
  let validate = compiled.get(contract.schema);
  if (!validate) {
    validate = ajv.compile(contract.schema);
    compiled.set(contract.schema, validate);
  }
  if (validate(data)) return null;
  const [first] = validate.errors ?? [];
  return first ? `${first.instancePath || '/'} ${first.message ?? first.keyword}` : 'does not fit its schema';
}
