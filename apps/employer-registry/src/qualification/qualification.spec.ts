import { qualificationFaults } from './qualification';

const paths = (check: Parameters<typeof qualificationFaults>[0]) => qualificationFaults(check, '2026-03-02').map((fault) => fault.path);

describe('a check of a subcontractor’s qualification', () => {
  it('may be of today, and of a lent licence with or without its owner', () => {
    expect(paths({ finding: 'person', on: '2026-03-02' })).toEqual([]);
    expect(paths({ finding: 'lent', on: '2026-03-02' })).toEqual([]);
    expect(paths({ finding: 'lent', lender: '91371302MA3AAAA23N', on: '2026-03-02' })).toEqual([]);
  });
  it('lies not ahead, and names a lender of nothing else', () => {
    expect(paths({ finding: 'expired', lender: '91371302MA3AAAA23N', on: '2026-03-03' })).toEqual(['on', 'lender']);
  });
});
