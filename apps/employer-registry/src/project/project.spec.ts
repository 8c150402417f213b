import { projectFaults } from './project';

const sound = { startsOn: '2026-03-01', endsOn: '2027-09-30', contractAmount: 4_800_000_000n };
const paths = (changes: object): string[] => projectFaults({ ...sound, ...changes }).map((fault) => fault.path);

describe('a project (工程项目)', () => {
  it('may last a day and cost a fen', () => expect(paths({ endsOn: '2026-03-01', contractAmount: 1n })).toEqual([]));
  it('must not end before it starts', () => expect(paths({ endsOn: '2026-02-28' })).toEqual(['endsOn']));
  it('must cost something', () => expect(paths({ contractAmount: 0n })).toEqual(['contractAmount']));
  it.each(['23', '23.5', '23.00', '100', '0.01'])('may set aside %s per cent for labour', (labourCostShare) =>
    expect(paths({ labourCostShare })).toEqual([]),
  );
  it.each(['0', '0.00', '100.01', '-5', '23%', '1e1', '.5', '23.001'])('must not set aside %s per cent for labour', (labourCostShare) =>
    expect(paths({ labourCostShare })).toEqual(['labourCostShare']),
  );
});
