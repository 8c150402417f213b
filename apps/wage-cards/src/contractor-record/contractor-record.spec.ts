import { recordFaults, type RecordKind } from './contractor-record';

const paths = (kind: RecordKind, on: string, until: string | null = null) =>
  recordFaults({ kind, on, until }, '2026-03-02').map((one) => one.path);

describe('what is stated of a contractor', () => {
  it('may be of today, and a listing may have an end', () => {
    expect(paths('clean-since', '2026-03-02')).toEqual([]);
    expect(paths('listed', '2026-01-01', '2028-12-31')).toEqual([]);
    expect(paths('listed', '2026-01-01')).toEqual([]);
  });

  it('must not lie ahead, nor end where it has no end, nor end before it begins', () => {
    expect(paths('arrears', '2026-03-03')).toEqual(['on']);
    expect(paths('arrears', '2026-01-01', '2026-02-01')).toEqual(['until']);
    expect(paths('listed', '2026-01-02', '2026-01-01')).toEqual(['until']);
  });
});
