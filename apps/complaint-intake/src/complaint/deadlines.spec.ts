import {
  accepting,
  askingCorrection,
  closing,
  contacting,
  corrected,
  deadline,
  hasHotlineClock,
  shownOn,
  type Deadline,
} from './deadlines';

const five = { workingDays: 5, basis: '若干规定 18' };

describe('clocks of a complaint', () => {
  it.each([
    ['a plain week', '2026-03-05', '2026-03-12'],
    ['over National Day', '2025-09-26', '2025-10-10'],
    ['a Monday after it', '2025-10-13', '2025-10-20'],
    ['a tip by telephone', '2025-05-19', '2025-05-26'],
    ['over Spring Festival with its make-up Saturday', '2026-02-12', '2026-02-26'],
    ['received on a rest day, counted as of that day', '2026-03-07', '2026-03-13'],
    ['received on a make-up Sunday', '2025-09-28', '2025-10-11'],
  ])('%s: %s → %s', (_, from, due) => {
    expect(deadline('acceptance', from, five)).toEqual({
      kind: 'acceptance',
      startsOn: from,
      dueOn: due,
      unit: 'working-days',
      basis: five.basis,
    });
  });

  it('marks what runs beyond the published calendar', () => {
    expect(deadline('acceptance', '2026-12-30', five).provisional).toBe(true);
    expect(deadline('acceptance', '2026-12-01', five).provisional).toBeUndefined();
  });

  const one = deadline('acceptance', '2026-03-05', five);
  const reply = deadline('hotline-reply', '2026-03-05', five);

  it('is overdue the day after, not on the day', () => {
    expect(shownOn('2026-03-12', one).state).toBe('running');
    expect(shownOn('2026-03-13', one).state).toBe('overdue');
  });

  it('is met by acceptance, late where it was late', () => {
    expect(shownOn('2026-04-01', accepting([one], '2026-03-12')[0]!)).toMatchObject({ state: 'met', metOn: '2026-03-12' });
    expect(shownOn('2026-04-01', accepting([one], '2026-03-12')[0]!).late).toBeUndefined();
    expect(shownOn('2026-04-01', accepting([one], '2026-03-13')[0]!)).toMatchObject({ state: 'met', late: true });
  });

  it('leaves the hotline’s clock alone on acceptance', () => {
    expect(shownOn('2026-03-10', accepting([one, reply], '2026-03-09')[1]!).state).toBe('running');
  });

  it('meets with an answer what still runs, stops it with a withdrawal, and changes nothing that was met', () => {
    const accepted = accepting([one, reply], '2026-03-09');
    expect(closing(accepted, 'answered', '2026-03-11').map((each) => each.metOn)).toEqual(['2026-03-09', '2026-03-11']);
    expect(closing(accepted, 'withdrawn', '2026-03-11').map((each) => shownOn('2026-05-01', each).state)).toEqual(['met', 'stopped']);
    expect(closing([one, reply], 'rejected', '2026-03-11').map((each) => shownOn('2026-05-01', each).state)).toEqual(['met', 'met']);
  });

  const statesOf = (deadlines: readonly Deadline[]): string[] =>
    deadlines.map((each) => `${each.kind} ${shownOn('2026-03-09', each).state}`);
  const order = (['acceptance', 'hotline-sign-in', 'hotline-contact', 'hotline-return', 'hotline-reply'] as const).map((kind) =>
    deadline(kind, '2026-03-05', five),
  );

  it('is signed in by whatever an office does first, contacted by a conversation alone', () => {
    expect(statesOf(contacting(order, '2026-03-06'))).toEqual([
      'acceptance running',
      'hotline-sign-in met',
      'hotline-contact met',
      'hotline-return running',
      'hotline-reply running',
    ]);
    expect(statesOf(accepting(order, '2026-03-06'))).toEqual([
      'acceptance met',
      'hotline-sign-in met',
      'hotline-contact running',
      'hotline-return stopped',
      'hotline-reply running',
    ]);
  });

  it('stops the decision’s clock while something is to be completed, and begins it anew with what comes', () => {
    const asked = askingCorrection(order, '2026-03-06', deadline('correction', '2026-03-06', five));
    expect(statesOf(asked)).toEqual([
      'acceptance stopped',
      'hotline-sign-in met',
      'hotline-contact running',
      'hotline-return stopped',
      'hotline-reply running',
      'correction running',
    ]);
    const complete = corrected(asked, '2026-03-09', deadline('acceptance', '2026-03-09', five));
    expect(statesOf(complete).slice(5)).toEqual(['correction met', 'acceptance running']);
    expect(complete.at(-1)!.dueOn).toBe('2026-03-16');
    expect(statesOf(accepting(complete, '2026-03-09')).filter((each) => each.startsWith('acceptance'))).toEqual([
      'acceptance stopped',
      'acceptance met',
    ]);
  });

  it('is sent back by a transfer alone', () => {
    const returned = (how: 'transferred' | 'rejected' | 'answered' | 'withdrawn') => statesOf(closing(order, how, '2026-03-06'))[3];
    expect(returned('transferred')).toBe('hotline-return met');
    for (const how of ['rejected', 'answered', 'withdrawn'] as const) expect(returned(how)).toBe('hotline-return stopped');
    expect(statesOf(closing(order, 'transferred', '2026-03-06')).filter((each) => !each.endsWith('met'))).toEqual([]);
  });

  it('has a hotline’s clock for hotlines only', () => {
    expect(['12333', '12345', 'window', 'web', 'transfer', 'open311'].filter(hasHotlineClock)).toEqual(['12333', '12345']);
  });
});
