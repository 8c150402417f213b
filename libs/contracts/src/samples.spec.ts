import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as published from './index';

interface Described {
  readonly type: string;
  readonly schema: Readonly<Record<string, unknown>>;
  subject(data: unknown): string;
  key?(data: unknown): string;
}

const ajv = new Ajv2020({ strict: false, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);

const isContract = (value: unknown): value is Described =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Described).type === 'string' &&
  typeof (value as Described).schema === 'object';

/** The same schema with nothing beside what it names: consumers tolerate a later field, a sample doesn't invent one. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in inner && inner.type === 'object' ? { additionalProperties: false, ...inner } : inner;
};

const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /\.v\d+\.ts$/.test(name));
const contracts = Object.values(published).filter(isContract);

/** `anxin.<producer>.<fact>.v1` lies in `<producer>/<fact>.v1`, the two facts of every topic (`anxin.<fact>.v1`) in `messaging/`. */
const placeOf = (type: string): string => {
  const [, producer, ...rest] = type.split('.');
  return rest.length === 2 ? `${producer}/${rest.join('.')}` : `messaging/${producer}.${rest.join('.')}`;
};

const sampleOf = (place: string): unknown => JSON.parse(readFileSync(join(__dirname, `${place}.sample.json`), 'utf8'));

test('every file of a fact is published by the index, and every published fact has its file', () => {
  expect(contracts.map(({ type }) => `${placeOf(type)}.ts`).sort()).toEqual(files.sort());
  expect(files.length).toBeGreaterThan(0);
});

test('every fact with a topic is listed in eventContracts', () => {
  const listed = published.eventContracts.map(({ type }) => type);
  expect(new Set(listed).size).toBe(listed.length);
  expect([...listed].sort()).toEqual(
    contracts
      .filter((contract) => 'topic' in contract)
      .map(({ type }) => type)
      .sort(),
  );
});

describe.each(contracts.map((contract) => [contract.type, contract] as const))('%s', (type, contract) => {
  const place = placeOf(type);

  it('has a sample beside it', () => expect(existsSync(join(__dirname, `${place}.sample.json`))).toBe(true));

  it('shows its sample in the event document', () => expect(published.samples[type]).toEqual(sampleOf(place)));

  it('describes its sample, field by field', () => {
    const validate = ajv.compile(closed(contract.schema) as Record<string, unknown>);
    validate(sampleOf(place));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('refuses its sample without any one of its required fields', () => {
    const validate = ajv.compile(contract.schema);
    const sample = sampleOf(place) as Record<string, unknown>;
    const required = contract.schema.required as string[];
    const missed = required.filter((name) => validate(Object.fromEntries(Object.entries(sample).filter(([field]) => field !== name))));
    expect(required.length).toBeGreaterThan(0);
    expect(missed).toEqual([]);
  });

  it('names the aggregate of its sample', () => {
    const sample = sampleOf(place);
    expect(contract.subject(sample)).toMatch(/\S/);
    if (contract.key) expect(contract.key(sample)).toMatch(/\S/);
  });
});
