import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPolicyKey } from '@anxin/policy';
import { topicsRead } from '../evaluation/closed-days.store';
import { Catalogue } from './catalogue';
import { rule as incident } from './incidents/collective-incident.rule';
import { rule as arrears } from './wages/wage-arrears.rule';
import type { Rule } from './rule';
import { switchOf } from './switch';

const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => join(folder, file));

const rules = [arrears, incident] as unknown as Rule[];

describe('the catalogue', () => {
  it('finds a rule by its id, and those about a kind of subject', () => {
    const catalogue = new Catalogue(rules);
    expect(catalogue.find('wage-arrears')).toBe(arrears);
    expect(catalogue.find('nothing')).toBeUndefined();
    expect(catalogue.about('incident')).toEqual([incident]);
  });

  it('has a switch among the parameters for every rule file', () => {
    const found = files(__dirname, /\.rule\.ts$/).map((file) => (jest.requireActual(file) as { rule: Rule }).rule);
    expect(found.length).toBeGreaterThan(10);
    for (const { id } of found) expect([id, isPolicyKey(switchOf(id))]).toEqual([id, true]);
  });

  it('refuses two rules of one id, and to be empty', () => {
    expect(() => new Catalogue([...rules, { ...rules[0]! }])).toThrow(TypeError);
    expect(() => new Catalogue([])).toThrow(TypeError);
  });

  it('waits for the marks of every topic a rule reads, and refuses a type that nobody publishes', () => {
    expect(topicsRead(rules[0]!)).toEqual([
      'anxin.contract-filing',
      'anxin.employer-registry',
      'anxin.wage-cards',
      'anxin.wage-cards.lines',
    ]);
    expect(() => topicsRead({ id: 'x', reads: ['anxin.wage-cards.payrol-submitted.v1'] })).toThrow('nobody publishes');
  });
});
