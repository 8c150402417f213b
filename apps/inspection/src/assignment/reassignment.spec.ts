import type { Candidate } from '../inspector/routing';
import { substitutesFor } from './reassignment';

const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, subject: id, region: '371302', department: 'labour', grid: null, absent: false, openCases: 0, interests: [] },
  ...more,
});
const gone = (id: string, department = 'labour') => ({ id, region: '371302', department });
const about = { respondent: 'firm', grid: 'g' };
const choices = (missing: ReturnType<typeof gone>[], members: string[], candidates: Candidate[]) =>
  substitutesFor(missing, members, candidates, about).map((choice) => choice && [choice.lead.id, choice.because]);

describe('substitutes for those who are away', () => {
  it('are two people for two, and none who works on the case', () => {
    const people = [person('a', { absent: true }), person('b', { absent: true }), person('c'), person('d', { openCases: 1 }), person('e')];
    expect(choices([gone('a'), gone('b')], ['a', 'b', 'c'], people)).toEqual([
      ['e', 'grid-unstaffed'],
      ['d', 'grid-unstaffed'],
    ]);
    expect(choices([gone('a'), gone('b')], ['a', 'b', 'c', 'e'], people)).toEqual([['d', 'grid-unstaffed'], null]);
  });

  it('come out of the office that is missing them: a bureau’s for a bureau’s', () => {
    const people = [person('a', { absent: true, department: 'water' }), person('b'), person('c', { department: 'water', openCases: 9 })];
    expect(choices([gone('a', 'water')], ['a'], people)).toEqual([['c', 'grid-unstaffed']]);
  });

  it('say that the grid’s own is away, and go by load where the grid’s works on the case already', () => {
    const away = person('a', { absent: true, grid: 'g' });
    expect(choices([gone('a')], ['a', 'b'], [away, person('b'), person('c')])).toEqual([['c', 'grid-absent']]);
    expect(choices([gone('a')], ['a', 'b'], [{ ...away, grid: null }, person('b', { grid: 'g' }), person('c')])).toEqual([['c', 'load']]);
  });
});
