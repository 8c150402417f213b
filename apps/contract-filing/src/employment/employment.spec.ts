import { endFaults, partyFaults } from './employment';

const [UNIT, AGENCY] = ['91371302MA3TEKT04U', '91371302MA3AAAA15U'];
const paths = (faults: { path: string }[]): string[] => faults.map((fault) => fault.path);

describe('the parties of an employment', () => {
  it('may be the employer alone', () => expect(partyFaults({ employer: UNIT, kind: 'direct' })).toEqual([]));
  it('may be a unit and an agency', () => expect(partyFaults({ employer: UNIT, kind: 'dispatched', dispatchedBy: AGENCY })).toEqual([]));
  it('must name the agency of a dispatched person', () =>
    expect(paths(partyFaults({ employer: UNIT, kind: 'dispatched' }))).toEqual(['dispatchedBy']));
  it('must not name an agency of a person directly employed', () =>
    expect(paths(partyFaults({ employer: UNIT, kind: 'direct', dispatchedBy: AGENCY }))).toEqual(['dispatchedBy']));
  it('must not be one and the same (劳动合同法 67)', () =>
    expect(partyFaults({ employer: UNIT, kind: 'dispatched', dispatchedBy: UNIT })).toEqual([
      { path: 'dispatchedBy', message: expect.stringContaining('劳动合同法 67') },
    ]));
});

describe('the end of an employment', () => {
  it('may be its first day', () => expect(endFaults('2026-03-02', '2026-03-02')).toEqual([]));
  it('must not be before it', () => expect(paths(endFaults('2026-03-02', '2026-03-01'))).toEqual(['endsOn']));
});
