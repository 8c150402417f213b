import { moment } from '../facts.builder';
import { asDeveloper, qualification, subcontract, works } from '../safeguard-facts.builder';
import type { QualificationFact, SiteFacts } from '../safeguard-facts';
import { rule } from './unqualified-employer.rule';

const SUB = '91371302MA3AAAA15U';
const found = (...qualifications: QualificationFact[]) => works({ subcontracts: [subcontract(SUB, undefined, ...qualifications)] });
const judged = (facts: SiteFacts, over: string, known = over) => rule.decide(facts, moment(over, known));

describe('unqualified-employer', () => {
  it('accuses nobody of a licence that nobody stated, or that was found in order', () => {
    for (const facts of [
      found(),
      found(qualification('in-order', '2026-05-06')),
      asDeveloper(found(qualification('person', '2026-05-06'))),
    ]) {
      expect(rule.due(facts, moment('2026-05-06'))).toEqual([]);
      expect(judged(facts, '2026-12-31')).toEqual({ broken: false, cause: 'never-was' });
    }
  });

  it('ends when it was brought in order or the work was taken back, and with the works', () => {
    for (const end of ['in-order', 'ended'] as const) {
      const facts = found(qualification('expired', '2026-05-06'), qualification(end, '2026-05-20'));
      expect(judged(facts, '2026-05-19')).toMatchObject({ broken: true });
      expect(judged(facts, '2026-05-19', '2026-05-20')).toEqual({ broken: false, cause: 'ended' });
    }
    expect(judged(found(qualification('expired', '2026-05-06')), '2027-09-30')).toEqual({ broken: false, cause: 'ended' });
  });
});
