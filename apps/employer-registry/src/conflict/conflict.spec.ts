import { mentionsOf } from './conflict';

const seen = new Date('2026-03-02T01:00:00Z');

describe('what a record of another service names', () => {
  it('is its employer', () => {
    expect(mentionsOf({ employer: 'E' }, seen)).toEqual([expect.objectContaining({ kind: 'employer', id: 'E', employer: 'E', seen })]);
  });

  it('is its dispatch agency and its project too, each under the employer whose record it is', () => {
    expect(mentionsOf({ employer: 'E', dispatchedBy: 'A', project: 'P', region: '371302' }, seen)).toEqual([
      { kind: 'employer', id: 'E', employer: 'E', project: 'P', region: '371302', seen },
      { kind: 'employer', id: 'A', employer: 'E', project: 'P', region: '371302', seen },
      { kind: 'project', id: 'P', employer: 'E', region: '371302', seen },
    ]);
  });
});
