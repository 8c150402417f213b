import { employmentWarnings, type EmploymentFacts } from './employment-warnings';

const employment: EmploymentFacts = {
  kind: 'direct',
  relation: 'labour',
  startsOn: '2026-01-01',
  endsOn: null,
  postKind: null,
  hours: null,
  under16OnStart: false,
  minorOnStart: false,
};
const warned = (changes: Partial<EmploymentFacts>, today = '2026-02-01') =>
  employmentWarnings({ ...employment, ...changes }, today, { temporaryPostMonths: 6 }).map(({ path, article }) => `${path} ${article}`);

it('nothing is said of a lawful employment', () => {
  expect(warned({})).toEqual([]);
  expect(warned({ relation: 'part-time', hours: 'part-time' })).toEqual([]);
  expect(warned({ kind: 'dispatched', postKind: 'auxiliary' }, '2027-01-01')).toEqual([]);
});
it('a child and a minor are told', () => {
  expect(warned({ under16OnStart: true })).toEqual(['worker.idNumber 劳动法 15']);
  expect(warned({ minorOnStart: true })).toEqual(['worker.idNumber 劳动法 58, 64, 65']);
});
it('part-time work has no full hours, and is not dispatched', () => {
  expect(warned({ relation: 'part-time', hours: 'full-time' })).toEqual(['hours 劳动合同法 68']);
  expect(warned({ relation: 'part-time', kind: 'dispatched', postKind: 'auxiliary' })).toEqual(['relation 劳动合同法实施条例 30']);
});
it('a dispatched person’s post is named, a temporary one lasts six months', () => {
  expect(warned({ kind: 'dispatched' })).toEqual(['postKind 劳动合同法 66']);
  expect(warned({ kind: 'dispatched', postKind: 'none' })).toEqual(['postKind 劳动合同法 66']);
  expect(warned({ kind: 'dispatched', postKind: 'temporary' }, '2026-06-30')).toEqual([]);
  expect(warned({ kind: 'dispatched', postKind: 'temporary' }, '2026-07-01')).toEqual(['postKind 劳动合同法 66']);
  expect(warned({ kind: 'dispatched', postKind: 'temporary', endsOn: '2026-06-30' }, '2026-12-01')).toEqual([]);
});
