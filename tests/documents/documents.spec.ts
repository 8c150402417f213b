import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventContracts } from '@anxin/contracts';

type Json = Record<string, any>;
const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): Json => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Json;
const [openapi, asyncapi] = [read('docs/api/openapi.json'), read('docs/api/asyncapi.json')];

/** The validators are ECMAScript modules that load code at run time: they run in a process of their own. */
const invalid = (documents: { openapi: Json; asyncapi: Json }): string[] => {
  const script = `
    import { invalid } from ${JSON.stringify(path.join(ROOT, 'tools/documents/validate.mjs'))};
    let text = ''; for await (const piece of process.stdin) text += piece;
    process.stdout.write(JSON.stringify(await invalid(JSON.parse(text))));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify(documents),
    encoding: 'utf8',
    cwd: ROOT,
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(said) as string[];
};
const planted = (change: (both: { openapi: Json; asyncapi: Json }) => void): string => {
  const both = structuredClone({ openapi, asyncapi });
  change(both);
  return invalid(both).join('\n');
};

describe('the published documents', () => {
  it('are valid, and each call says who may make it, what it answers and how it refuses', () => {
    expect(invalid({ openapi, asyncapi })).toEqual([]);
  });

  it('are refused where a call says less, a header is wrongly asked for, or a reference leads nowhere', () => {
    const said = planted(({ openapi: { paths }, asyncapi: events }) => {
      delete paths['/api/v1/alerts'].get.summary;
      delete paths['/api/v1/cases'].get.security;
      paths['/api/v1/cases/{id}'].get.responses[200].content['application/json'].schema = { type: 'object' };
      paths['/api/v1/cases/stream'].get.parameters.push({
        in: 'header',
        name: 'authorization',
        required: true,
        schema: { type: 'string' },
      });
      events.channels['wage-cards'].messages['wage-cards_card-issued_v1'].$ref = '#/components/messages/nowhere';
    });
    expect(said).toContain('GET /api/v1/alerts has no summary');
    expect(said).toContain('GET /api/v1/cases does not say whether it needs a token');
    expect(said).toContain('GET /api/v1/cases/{id} does not say what 200 answers');
    expect(said).toContain('GET /api/v1/cases/stream wrongly asks for the header authorization');
    expect(said).toMatch(/asyncapi: .*nowhere/);
  });

  it('ask for no header but name the one that resumes the stream', () => {
    const { parameters } = openapi.paths['/api/v1/cases/stream'].get as { parameters: Json[] };
    expect(parameters).toEqual([expect.objectContaining({ in: 'header', name: 'last-event-id', required: false })]);
  });

  it('take the schemas of answers from the types that are returned', () => {
    const { schemas } = openapi.components as { schemas: Record<string, Json> };
    expect(openapi.paths['/api/v1/complaints'].get.responses[200].content['application/json'].schema.$ref).toBe(
      '#/components/schemas/ComplaintViewPage',
    );
    expect(schemas.ComplaintViewPage).toMatchObject({
      required: ['items', 'nextCursor'],
      properties: { nextCursor: { type: ['string', 'null'] } },
    });
    expect(schemas.ComplaintView!.properties.outcome).toEqual({
      type: ['string', 'null'],
      enum: ['settled', 'substantiated', 'unsubstantiated', null],
    });
    expect(schemas.FullComplaintView!.required).not.toContain('department');
  });

  it('let a preview take the very lines that a payroll takes', () => {
    const linesOf = (call: string): unknown => {
      const { $ref } = openapi.paths[call].post.requestBody.content['application/json'].schema as { $ref: string };
      return openapi.components.schemas[$ref.split('/').at(-1)!].properties.lines.items;
    };
    // Two services, two classes: were they to differ, the gateway would give one of them another name.
    expect(linesOf('/api/v1/payrolls/preview')).toEqual(linesOf('/api/v1/payrolls'));
  });

  it('name every event with its schema, key, partitions, an example, who says it and who listens', () => {
    for (const { type, topic, producer } of eventContracts) {
      const id = type.replace('anxin.', '').replaceAll('.', '_');
      const message = asyncapi.components.messages[id];
      const [channelId, channel] = Object.entries<Json>(asyncapi.channels).find(([, one]) => one.address === topic)!;
      expect(message).toMatchObject({
        name: type,
        examples: [expect.anything()],
        bindings: { kafka: { key: { 'x-fields': expect.anything() } } },
      });
      expect(channel.bindings.kafka.partitions).toBe(24);
      const takes = (operation: Json): boolean =>
        operation.messages.some((one: Json) => one.$ref === `#/channels/${channelId}/messages/${id}`);
      const about = Object.entries<Json>(asyncapi.operations).filter(([, operation]) => takes(operation));
      expect(about.filter(([, { action }]) => action === 'send').map(([name]) => name)).toEqual([`${producer}_publishes_${channelId}`]);
    }
    const readers = Object.keys(asyncapi.operations).filter((name) => name.includes('_consumes_wage-cards_lines'));
    expect(readers).toEqual(['rules_consumes_wage-cards_lines']);
  });

  it('name the headers that the messaging library writes', () => {
    const headers = ['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_subject', 'ce_time', 'ce_recordedtime', 'content-type'];
    expect(asyncapi.components.schemas.CloudEventHeaders.required).toEqual(headers);
  });
});
