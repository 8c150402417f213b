import { respondentIdentified } from '@anxin/contracts';
import { complaint, E1, E2, employer } from '../../test/facts';
import { type Fact, RulesUnderTest } from '../../test/rules-under-test';

jest.setTimeout(60_000);

describe('complaints about a shop sign', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => {
    rules = await RulesUnderTest.start();
  });
  afterAll(() => rules?.stop());
  afterEach(() => rules.clear());

  /** A person settled on the firm of a complaint. */
  const settled = (fact: Fact, respondent: string): Fact => {
    const { channel: _, anonymous: __, ...claim } = fact.data as Record<string, unknown>;
    return { contract: respondentIdentified, data: { ...claim, respondent }, time: fact.time } as Fact;
  };
  const named = (name: string) => complaint(name, '03-02', { respondent: undefined, category: 'overtime' });
  const said = async () =>
    (await rules.alerts('repeated-complaints')).map(({ employer: firm, state, workers }: any) => `${firm} ${state} ${workers}`);

  it('count against the firm that a person settled on, from then on and whatever comes later; and no more against the one that was meant by mistake', async () => {
    await rules.on('2026-03-02T12:00:00+08:00');
    const three = ['one', 'two', 'three'].map(named);
    await rules.deliver(employer(E1, '03-01'), employer(E2, '03-01'), ...three);
    await rules.decide();
    expect(await said()).toEqual([]);
    await rules.deliver(...three.map((fact) => settled(fact, E2)), complaint('three', '03-02', { respondent: E1, category: 'overtime' }));
    await rules.decide();
    expect(await said()).toEqual([`${E2} open 3`]);
    await rules.deliver(settled(three[0]!, E2), settled(three[0]!, E1));
    await rules.decide();
    expect((await said()).filter((one) => one.includes('open'))).toEqual([]);
  });
});
