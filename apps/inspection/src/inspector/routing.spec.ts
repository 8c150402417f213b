import { chooseLead, type Candidate } from './routing';

const GRID = '371302003-07';
const RESPONDENT = '91371302MA3TEKT04U';
const one = (subject: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id: subject, subject, region: '371302', department: 'labour', grid: null, absent: false, openCases: 0, interests: [] },
  ...more,
});
const choose = (candidates: readonly Candidate[], grid: string | null = GRID) => {
  const choice = chooseLead(candidates, { region: '371302', department: 'labour', respondent: RESPONDENT, grid });
  return choice && [choice.lead.subject, choice.because];
};

describe('who is proposed to lead a case', () => {
  it('is the inspector of its grid, however many cases lie there', () => {
    expect(choose([one('a'), one('b', { grid: GRID, openCases: 40 })])).toEqual(['b', 'grid']);
    expect(choose([one('c', { grid: GRID, openCases: 2 }), one('b', { grid: GRID, openCases: 1 })])).toEqual(['b', 'grid']);
  });

  it('is who has the fewest open cases where no grid is known, or nobody is of it', () => {
    const people = [one('b', { openCases: 2 }), one('a', { openCases: 2 }), one('c', { openCases: 3, grid: 'another' })];
    expect(choose(people, null)).toEqual(['a', 'load']);
    expect(choose(people)).toEqual(['a', 'grid-unstaffed']);
  });

  it('is another while the inspector of the grid is absent, or has an interest in the respondent; it is said which', () => {
    expect(choose([one('a'), one('b', { grid: GRID, absent: true })])).toEqual(['a', 'grid-absent']);
    expect(choose([one('a'), one('b', { grid: GRID, interests: [RESPONDENT] })])).toEqual(['a', 'grid-interest']);
    expect(choose([one('a'), one('b', { grid: GRID, interests: ['91371300MA3AAAA4XC'] })])).toEqual(['b', 'grid']);
  });

  it('is nobody of another county or department, nobody absent, nobody with an interest', () => {
    expect(choose([one('a', { region: '371311', grid: GRID }), one('b', { department: 'water', grid: GRID })])).toBeNull();
    expect(choose([one('a', { absent: true }), one('b', { interests: [RESPONDENT] })], null)).toBeNull();
  });
});
