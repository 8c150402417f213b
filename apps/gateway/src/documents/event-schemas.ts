type Json = Readonly<Record<string, unknown>>;

/** A published contract as far as the document reads it. */
export interface Contract {
  readonly type: string;
  readonly schema: Json;
  readonly documentation?: { readonly summary: string; readonly fields: Readonly<Record<string, string>> };
}

/** The contract's schema with what its comments say of each field. */
export function payloadOf({ schema, documentation }: Contract): Json {
  return described(schema, documentation?.fields ?? {}, '');
}

function described(schema: Json, said: Readonly<Record<string, string>>, under: string): Json {
  if (schema['type'] === 'array') return { ...schema, items: described(schema['items'] as Json, said, under) };
  const properties = schema['properties'] as Record<string, Json> | undefined;
  if (!properties) return schema;
  const fields = Object.entries(properties).map(([name, property]): [string, Json] => {
    const text = said[`${under}${name}`];
    return [name, { ...(text && { description: text }), ...described(property, said, `${under}${name}.`) }];
  });
  return { ...schema, properties: Object.fromEntries(fields) };
}

/** What each CloudEvents header holds; the names are those that the messaging library writes. */
const HEADERS: Readonly<Record<string, Json>> = {
  ce_specversion: { type: 'string', enum: ['1.0'] },
  ce_id: { type: 'string', format: 'uuid', description: 'The same fact again has the same id: drop what you have seen.' },
  ce_type: { type: 'string', description: 'What happened, with its version.' },
  ce_source: { type: 'string', description: '`/anxin/<service>`: who says so.' },
  ce_subject: { type: 'string', description: 'The aggregate that the fact is about.' },
  ce_time: { type: 'string', format: 'date-time', description: 'Business time (业务时间): date what you decide by this.' },
  ce_recordedtime: { type: 'string', format: 'date-time', description: 'Wall time of the recording.' },
  'content-type': { type: 'string', enum: ['application/json'] },
};

const DEAD_LETTER: Readonly<Record<string, string>> = {
  dlq_group: 'the consumer group that could not apply it',
  dlq_topic: 'where it stood',
  dlq_partition: 'where it stood',
  dlq_offset: 'where it stood',
  dlq_reason: 'what was wrong; never a value',
};

/** The schema of the headers that are written. @param written their names, in the writer's order */
export function headersSchema(written: readonly string[]): Json {
  const properties = written.map((name): [string, Json] => [name, HEADERS[name] ?? { type: 'string' }]);
  return { type: 'object', required: [...written], properties: Object.fromEntries(properties) };
}

/** What a dead letter carries besides the headers it came with. */
export const deadLetterHeaders: Json = {
  type: 'object',
  required: Object.keys(DEAD_LETTER),
  properties: Object.fromEntries(Object.entries(DEAD_LETTER).map(([name, description]) => [name, { type: 'string', description }])),
};

/**
 * The fields that make the key, in the order in which they are tried: a key of `respondent`, and where that is left out of `complaintId`; a field of a
 * field by both names (`obligor.uscc`).
 * @param key the contract's own function; asked with data in which every field but the objects is left out
 */
export function keyFieldsOf(key: (data: never) => unknown, schema: Json): string[] {
  const asked: string[] = [];
  const nothing = ({ properties }: Json, before: string): object =>
    new Proxy(Object.create(null) as object, {
      get: (_, name) => {
        const inner = (properties as Record<string, Json> | undefined)?.[String(name)];
        if (inner?.properties) return nothing(inner, `${before}${String(name)}.`);
        asked.push(before + String(name));
        return undefined;
      },
    });
  key(nothing(schema, '') as never);
  return asked;
}
