import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { eventFindings, eventRecord, httpFindings, httpRecord } from '../../tools/documents/compatibility.mjs';

type Json = Record<string, any>;
const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): Json => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Json;

/** The real documents, each change planted in a copy of them. */
const asyncapi = read('docs/api/asyncapi.json');
const openapi = read('docs/api/openapi.json');
const changed = (document: Json, change: (copy: Json) => void): Json => {
  const copy = structuredClone(document);
  change(copy);
  return copy;
};
const told = (findings: { subject: string; path: string; why: string }[]): string[] =>
  findings.map(({ subject, path: at, why }) => `${subject} | ${at} | ${why}`);

const PAYMENT = 'anxin.wage-cards.payment-reported.v1';
const ID = 'wage-cards_payment-reported_v1';

describe('a change of an event', () => {
  const before = eventRecord(asyncapi);
  const planted = (change: (message: Json, document: Json) => void): string[] =>
    told(eventFindings(before, eventRecord(changed(asyncapi, (copy) => change(copy.components.messages[ID], copy)))));
  const payload = (change: (schema: Json) => void): string[] => planted((message) => change(message.payload));

  it('that changes nothing is none', () => expect(payload(() => undefined)).toEqual([]));

  const refused: [string, (schema: Json) => void, string][] = [
    ['removes a required field', (schema) => delete schema.properties.paidOn, 'paidOn | the field is removed'],
    ['removes an optional field', (schema) => delete schema.properties.period, 'period | the field is removed'],
    [
      'removes a field of a list’s element',
      (schema) => delete schema.properties.lines.items.properties.status,
      'lines[].status | the field is removed',
    ],
    ['changes a type', (schema) => (schema.properties.byBank = { type: 'string' }), 'byBank | the type changes from boolean to string'],
    [
      'widens a type',
      (schema) => (schema.properties.paidOn.type = ['string', 'null']),
      'paidOn | the type changes from string to string or null',
    ],
    [
      'adds a value to a closed list',
      (schema) => schema.properties.channel.enum.push('wallet'),
      'channel | the value "wallet" is added to a closed list',
    ],
    ['takes a value off a list', (schema) => schema.properties.channel.enum.pop(), 'channel | the value "cash" is taken off the list'],
    ['opens a list of values', (schema) => delete schema.properties.channel.enum, 'channel | the list of values is opened'],
    [
      'drops a required field from those required',
      (schema) => schema.required.splice(schema.required.indexOf('paidOn'), 1),
      'paidOn | the field is no longer required',
    ],
    ['makes an optional field required', (schema) => schema.required.push('period'), 'period | the field becomes required'],
    [
      'adds a required field',
      (schema) => (schema.required.push('bank'), (schema.properties.bank = { type: 'string' })),
      'bank | a required field is added',
    ],
    ['narrows a pattern', (schema) => (schema.properties.employer.pattern = '^91'), 'employer | pattern changes from'],
    ['drops a format', (schema) => delete schema.properties.paidOn.format, 'paidOn | format changes from "date" to none'],
    ['raises a limit', (schema) => (schema.properties.lines.maxItems = 1000), 'lines | maxItems changes from 500 to 1000'],
    ['lowers a limit', (schema) => (schema.properties.lines.maxItems = 100), 'lines | maxItems changes from 500 to 100'],
    ['shuts the object', (schema) => (schema.additionalProperties = false), 'what else the object may hold changes'],
  ];
  it.each(refused)('that %s is refused, by name, place and reason', (_, change, finding) => {
    const findings = payload(change);
    expect(findings.join('\n')).toContain(finding);
    expect(findings[0]!.startsWith(PAYMENT)).toBe(true);
  });

  it('that removes the event, moves it, or changes its key is refused', () => {
    expect(planted((_, document) => delete document.components.messages[ID]).join()).toContain(`${PAYMENT} |  | the event is removed`);
    expect(planted((_, document) => (document.channels['wage-cards'].address = 'anxin.payments')).join()).toMatch(
      /the topic is removed.*no longer published to anxin\.wage-cards/,
    );
    expect(planted((message) => (message.bindings.kafka.key['x-fields'] = ['paymentId'])).join()).toContain(
      'the key changes from employer to paymentId',
    );
    expect(planted((_, document) => (document.channels['wage-cards'].bindings.kafka.partitions = 48)).join()).toContain(
      'its partitions change from 24 to 48',
    );
  });

  it('that drops a header is refused', () => {
    const findings = planted((_, document) => delete document.components.schemas.CloudEventHeaders.properties.ce_recordedtime);
    expect(findings).toEqual(['headers | ce_recordedtime | the field is removed']);
  });

  it('names the way out', () => {
    const now = eventRecord(changed(asyncapi, (copy) => delete copy.components.messages[ID].payload.properties.paidOn));
    expect(eventFindings(before, now)[0]!.remedy).toContain('publish anxin.wage-cards.payment-reported.v2 beside it');
  });

  const allowed: [string, (message: Json, document: Json) => void][] = [
    ['adds an optional field', ({ payload: schema }) => (schema.properties.bank = { type: 'string' })],
    [
      'adds an optional field to a list’s element',
      ({ payload: schema }) => (schema.properties.lines.items.properties.fee = { type: 'string' }),
    ],
    ['describes a field', ({ payload: schema }) => (schema.properties.paidOn.description = 'value date')],
    [
      'lists fields in another order',
      ({ payload: schema }) => (schema.properties = Object.fromEntries(Object.entries(schema.properties as Json).reverse())),
    ],
    [
      'adds another version beside it',
      (message, document) => (document.components.messages.v2 = { ...structuredClone(message), name: `${PAYMENT.slice(0, -1)}2` }),
    ],
    ['adds a reader', (_, document) => (document.operations.new = { action: 'receive' })],
  ];
  it.each(allowed)('that %s is allowed', (_, change) => expect(planted(change)).toEqual([]));

  it('that brings a topic is allowed', () => {
    const more = planted((message, document) => {
      document.channels.deposits = { address: 'anxin.deposits', messages: { deposit: {} }, bindings: { kafka: { partitions: 24 } } };
      document.components.messages.deposit = { ...structuredClone(message), name: 'anxin.deposits.deposit-made.v1' };
    });
    expect(more).toEqual([]);
  });
});

describe('a change of a call', () => {
  const before = httpRecord(openapi);
  const planted = (change: (document: Json) => void): string[] => told(httpFindings(before, httpRecord(changed(openapi, change))));
  const schema = (name: string, change: (schema: Json) => void): string[] =>
    planted((document) => change(document.components.schemas[name]));
  const ALERTS = '/api/v1/alerts';

  it('that changes nothing is none', () => expect(planted(() => undefined)).toEqual([]));

  const refused: [string, () => string[], string][] = [
    [
      'removes an operation',
      () => planted((document) => delete document.paths[ALERTS].get),
      'GET /api/v1/alerts |  | the operation is removed',
    ],
    ['removes a field of an answer', () => schema('AlertView', (view) => delete view.properties.amount), 'amount | the field is removed'],
    [
      'leaves out of an answer what was always there',
      () => schema('AlertView', (view) => view.required.splice(view.required.indexOf('rule'), 1)),
      'rule | the field is no longer required',
    ],
    [
      'answers null where a text was',
      () => schema('AlertView', (view) => (view.properties.rule.type = ['string', 'null'])),
      'the type changes from string to string or null',
    ],
    ['answers with another status', () => planted(({ paths }) => { paths[ALERTS].get.responses[206] = paths[ALERTS].get.responses[200]; delete paths[ALERTS].get.responses[200]; }), 'answer 200 | it is no longer given'], // prettier-ignore
    [
      'asks for a new field',
      () => schema('DraftPayrollInput', (input) => (input.required.push('bank'), (input.properties.bank = { type: 'string' }))),
      'body.bank | a required field is added',
    ],
    [
      'asks for a field that could be left out',
      () => schema('DraftPayrollInput', (input) => input.required.push('project')),
      'body.project | the field becomes required',
    ],
    [
      'takes a field no longer',
      () => schema('DraftPayrollInput', (input) => delete input.properties.project),
      'body.project | the field is removed',
    ],
    [
      'asks for a parameter',
      () =>
        planted(({ paths }) =>
          paths[ALERTS].get.parameters.push({ in: 'query', name: 'year', required: true, schema: { type: 'string' } }),
        ),
      'query year | a required parameter is added',
    ],
    ['takes a parameter no longer', () => planted(({ paths }) => (paths[ALERTS].get.parameters = [])), 'the parameter is removed'],
    [
      'lowers what a parameter may be',
      () => planted(({ paths }) => (paths[ALERTS].get.parameters.find((one: Json) => one.name === 'limit').schema.maximum = 100)),
      'query limit | maximum changes from 200 to 100',
    ],
    [
      'asks for a token where none was needed',
      () => planted(({ paths }) => (paths['/api/v1/complaints/progress'].get.security = [{ bearer: [] }])),
      'it now needs a token',
    ],
    [
      'shuts a role out',
      () => planted(({ paths }) => (paths[ALERTS].get['x-permission'] = ['supervisor'])),
      'inspector, administrator may no longer call it',
    ],
  ];
  it.each(refused)('that %s is refused', (_, change, finding) => expect(change().join('\n')).toContain(finding));

  const allowed: [string, () => string[]][] = [
    ['adds an operation', () => planted(({ paths }) => (paths['/api/v1/new'] = { get: paths[ALERTS].get }))],
    [
      'adds a field to an answer',
      () => schema('AlertView', (view) => (view.required.push('colour'), (view.properties.colour = { type: 'string' }))),
    ],
    ['answers with one more value', () => schema('ComplaintView', (view) => view.properties.state.enum.push('archived'))],
    ['takes a field that may be left out', () => schema('DraftPayrollInput', (input) => (input.properties.bank = { type: 'string' }))],
    [
      'takes a longer list',
      () => planted(({ paths }) => (paths[ALERTS].get.parameters.find((one: Json) => one.name === 'limit').schema.maximum = 500)),
    ],
    ['renames a parameter of the path', () => planted((document) => { document.paths['/api/v1/alerts/{alert}'] = document.paths['/api/v1/alerts/{id}']; delete document.paths['/api/v1/alerts/{id}']; })], // prettier-ignore
    ['lets another role in', () => planted(({ paths }) => paths[ALERTS].get['x-permission'].push('hotline'))],
    ['says it in other words', () => planted(({ paths }) => (paths[ALERTS].get.summary = 'all alerts'))],
  ];
  it.each(allowed)('that %s is allowed', (_, change) => expect(change()).toEqual([]));
});

describe('what was published', () => {
  it('still holds, and is all there is', () => {
    for (const [file, now, findings] of [
      ['libs/contracts/published.json', eventRecord(asyncapi), eventFindings],
      ['docs/api/published.json', httpRecord(openapi), httpFindings],
    ] as const) {
      expect(told(findings(read(file), now))).toEqual([]);
      // Not toEqual: what differs is thousands of lines long, and the guard names the place.
      expect(isDeepStrictEqual(read(file), JSON.parse(JSON.stringify(now)))).toBe(true);
    }
  });
});
