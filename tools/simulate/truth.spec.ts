const { cityOf } = jest.requireActual<any>('./city.mjs');
const { linesOf } = jest.requireActual<any>('./payroll.mjs');
const { truthOf } = jest.requireActual<any>('./truth/truth.mjs');
const { compare } = jest.requireActual<any>('./check.mjs');

const city = cityOf();
const truth: any[] = truthOf(city);
const of = (rule: string, role: string): any[] => {
  const crews: any[] = city.roles.get(role);
  expect(crews.length).toBeGreaterThan(0);
  return truth.filter(
    (one) => one.rule === rule && crews.some((crew) => one.employer === crew.employer && (!one.site || one.site === crew.site)),
  );
};
const said = (all: any[]): string[] => all.map((one) => [one.state, one.cause].filter(Boolean).join(' '));

describe('what the facts amount to: wage-arrears', () => {
  it.each([
    ['long-unpaid', ['open', 'open', 'open', 'open']],
    ['vanished', ['open', 'open']],
    ['partial-open', ['open']],
    ['lost-transfer', ['open']],
    ['paid-late', ['resolved paid', 'resolved paid', 'resolved paid']],
    ['some-late', ['resolved paid']],
    ['few-unpaid', ['open']],
    ['site-one', ['open']],
    ['late-file', ['resolved never-was', 'resolved never-was']],
    ['site-settled', ['resolved paid']],
  ])('%s: %j', (role, states) => {
    expect(said(of('wage-arrears', role))).toEqual(states);
  });

  it.each(['early-file', 'returned-same-day', 'returned-next-day', 'deferred', 'cash', 'slandered', 'low'])('%s: nothing', (role) => {
    expect(of('wage-arrears', role)).toEqual([]);
  });

  it('has something to judge in each of the near misses', () => {
    for (const role of ['early-file', 'late-file', 'returned-same-day', 'returned-next-day', 'deferred', 'cash'])
      for (const crew of city.roles.get(role)) expect([role, crew.pay.size]).toEqual([role, 1]);
  });

  it('counts the sum line by line', () => {
    const [crew] = city.roles.get('partial-open');
    const [found] = of('wage-arrears', 'partial-open');
    const lines: any[] = linesOf(city.seed, crew, found.month);
    expect(found.workers).toBe(lines.length);
    expect(found.amount).toBe(lines.reduce((sum, line) => sum + line.net - Math.round(line.net * 0.7), 0));
  });
});

describe('what the facts amount to: below-minimum-wage', () => {
  it.each([
    ['low', ['open', 'open']],
    ['low-by-overtime', ['open']],
    ['low-made-good', ['resolved paid']],
    ['looks-low', []],
  ])('%s: %j', (role, states) => {
    expect(said(of('below-minimum-wage', role))).toEqual(states);
  });

  it('leaves out many whose pay is lower than the month’s minimum, lawfully', () => {
    const lower = city.crews.flatMap((crew: any) =>
      linesOf(city.seed, crew, '2026-04')
        .filter((line: any) => !line.backPayFor && line.gross < crew.employer.county.minimum)
        .map((line: any) => line.worker),
    );
    for (const relation of ['retired', 'intern', 'part-time', 'labour']) expect(lower.map((one: any) => one.relation)).toContain(relation);
    const told = truth
      .filter((one) => one.rule === 'below-minimum-wage' && one.month === '2026-04')
      .reduce((sum, one) => sum + (one.workers ?? 0), 0);
    expect(lower.length).toBeGreaterThan(told);
  });
});

describe('what the facts amount to: no-written-contract', () => {
  it.each([
    ['never-signed', ['open', 'open', 'open']],
    ['signed-late', ['resolved filed', 'resolved filed']],
    ['left-unsigned', ['resolved ended']],
    ['filed-late', ['resolved never-was']],
    ['short-job', []],
  ])('%s: %j', (role, states) => {
    expect(said(of('no-written-contract', role))).toEqual(states);
  });

  it('asks nothing of those who need no contract', () => {
    const free = city.crews.flatMap((crew: any) => crew.workers).filter((one: any) => !one.contract && one.relation !== 'labour');
    expect(free.length).toBeGreaterThan(10);
  });
});

describe('what the facts amount to: collective-incident', () => {
  it.each([
    ['site-unpaid', ['open']],
    ['vanished', ['open']],
    ['site-settled', ['resolved corrected']],
    ['slandered', ['resolved never-was']],
    ['long-unpaid', []],
    ['partial-open', []],
  ])('%s: %j', (role, states) => {
    expect(said(of('collective-incident', role))).toEqual(states);
  });

  it('has nine callers where nine are not enough, and ten where the days are too many', () => {
    const callers = (role: string): number =>
      new Set(city.complaints.filter((one: any) => one.crew === city.roles.get(role)[0]).map((one: any) => one.worker.key)).size;
    expect([callers('long-unpaid') >= 9, callers('partial-open')]).toEqual([true, 10]);
  });
});

describe('the comparison', () => {
  const siteOf = (id: string): string => id;
  const alertOf = (one: any): any => ({
    rule: one.rule,
    employer: one.employer?.uscc ?? '',
    region: one.county?.code,
    project: one.site?.key ?? null,
    period: one.month ?? null,
    state: one.state,
    severity: 'red',
    resolution: one.cause ? { cause: one.cause } : null,
    workers: one.workers ?? 1,
    amount: one.amount === undefined ? null : `${Math.trunc(one.amount / 100)}.${String(one.amount % 100).padStart(2, '0')}`,
    estimated: one.estimated ?? false,
  });
  const alerts = truth.map(alertOf);
  const faults = (found: any[]): string[] => compare(city, found, siteOf).flatMap((one: any) => one.faults);

  it('is content with what was expected', () => {
    expect(faults(alerts)).toEqual([]);
    expect(compare(city, alerts, siteOf).reduce((sum: number, one: any) => sum + one.right, 0)).toBe(truth.length);
  });

  it('tells what is missing, what is too much and what is otherwise', () => {
    const honest = city.employers.find((one: any) => !truth.some((other) => other.employer === one));
    const [first, ...others] = alerts;
    const paid = others.find((one) => one.state === 'resolved');
    const reopened = others.map((one) => (one === paid ? { ...one, state: 'open', resolution: null } : one));
    const wrong = faults([...reopened, { ...first, employer: honest.uscc }]);
    expect(wrong).toHaveLength(3);
    expect(wrong.map((one) => /(missing|one too many|expected)/.exec(one)?.[0])).toEqual(
      expect.arrayContaining(['missing', 'one too many', 'expected']),
    );
  });

  it('knows the governments and contractors that signed late, never, or told it late', () => {
    const letters = truth.filter((one) => one.rule === 'responsibility-letter-missing');
    expect(said(letters).sort()).toEqual(['open', 'open', 'resolved filed', 'resolved filed', 'resolved never-was']);
  });

  it('leaves out employers that are not the city’s', () => {
    expect(faults([...alerts, { ...alerts[0], employer: '91371302MA0000000X' }])).toEqual([]);
  });
});
