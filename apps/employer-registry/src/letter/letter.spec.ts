import { letterFaults, MEASURE_CODES, MEASURES } from './letter';

const today = '2026-03-12';
const letter = {
  year: 2026,
  kind: 'government' as const,
  obligor: { region: '371302' },
  obligee: { region: '371300' },
  targets: [
    { measure: 'arrears-cleared-percent' as const, value: '98.5' },
    { measure: 'major-incidents' as const, value: '0' },
  ],
  signedOn: '2026-03-01',
};
const enterprise = { ...letter, kind: 'enterprise' as const, obligor: { uscc: '91371302MA3TEKT04U' } };
const paths = (over: object) => letterFaults({ ...letter, ...over }, today).map((fault) => fault.path);

describe('a responsibility letter', () => {
  it('binds a lower government to one above it, or an enterprise to a government', () => {
    expect(paths({})).toEqual([]);
    expect(paths(enterprise)).toEqual([]);
    expect(paths({ obligor: { region: '371300' } })).toEqual(['obligor.region']);
    expect(paths({ obligor: { region: '370900' } })).toEqual(['obligor.region']);
    expect(paths({ obligor: enterprise.obligor })).toEqual(['obligor']);
    expect(paths({ obligor: { region: '371302', ...enterprise.obligor } })).toEqual(['obligor']);
    expect(paths({ ...enterprise, obligor: { region: '371302' } })).toEqual(['obligor']);
    expect(paths({ obligee: {} })).toEqual(['obligee']);
    expect(paths({ obligee: enterprise.obligor })).toEqual(['obligee']);
  });

  it('promises each measure once, in its unit', () => {
    expect(paths({ targets: [letter.targets[0], letter.targets[0]] })).toEqual(['targets.1.measure']);
    expect(paths({ targets: [{ measure: 'arrears-cleared-percent', value: '100.5' }] })).toEqual(['targets.0.value']);
    expect(paths({ targets: [{ measure: 'major-incidents', value: '0.5' }] })).toEqual(['targets.0.value']);
  });

  it('is signed for its year: from the half-year before to its last day, and not tomorrow', () => {
    expect(paths({ signedOn: today })).toEqual([]);
    expect(paths({ signedOn: '2026-03-13' })).toEqual(['signedOn']);
    expect(paths({ signedOn: '2025-07-01' })).toEqual([]);
    expect(paths({ signedOn: '2025-06-30' })).toEqual(['signedOn']);
    expect(paths({ year: 2025, signedOn: '2026-01-01' })).toEqual(['signedOn']);
  });

  it('knows the source of each measure', () => {
    for (const code of MEASURE_CODES) expect([code, MEASURES[code].source.length > 0]).toEqual([code, true]);
  });
});
