import { fen } from '@anxin/money';
import { contract, employment, EMPLOYER, line, moment, payment, PROJECT, wagePeriod } from '../facts.builder';
import type { WagePeriodFacts } from '../facts';
import type { Finding } from '../rule';
import { rule } from './wage-arrears.rule';

const judge = (facts: WagePeriodFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const found = (facts: WagePeriodFacts, over: string, known = over): Finding => {
  const verdict = judge(facts, over, known);
  if (!verdict.broken) throw new Error(`clear: ${verdict.cause}`);
  return verdict;
};

describe('wage-arrears 拖欠工资', () => {
  const three = [line('w1', '5200.00'), line('w2', '5300.00'), line('w3', '5400.00')];

  it('is silent on the payday itself, and speaks of the day after', () => {
    const facts = wagePeriod({ lines: three });
    expect(judge(facts, '2026-02-09')).toMatchObject({ broken: false });
    expect(found(facts, '2026-02-10')).toMatchObject({ amount: fen('15900.00'), workers: 3, since: '2026-02-11' });
  });

  it('sums what is open line by line', () => {
    const facts = wagePeriod({ lines: three, payments: [payment('w1', '5200.00', '2026-02-10')] });
    expect(found(facts, '2026-02-10')).toMatchObject({ amount: fen('10700.00'), workers: 2, severity: 'orange' });
  });

  it('lets an overpaid line cover no other', () => {
    const facts = wagePeriod({ lines: three.slice(0, 2), payments: [payment('w1', '9999.00', '2026-02-10')] });
    expect(found(facts, '2026-02-10')).toMatchObject({ amount: fen('5300.00'), workers: 1 });
  });

  it('stays open for the rest of a part payment', () => {
    const facts = wagePeriod({ lines: three.slice(0, 1), payments: [payment('w1', '5199.99', '2026-02-10')] });
    expect(found(facts, '2026-02-10').amount).toBe(1n);
  });

  it('never was, where the bank reports late what arrived in time', () => {
    const facts = wagePeriod({ lines: three.slice(0, 1), payments: [payment('w1', '5200.00', '2026-02-10')] });
    expect(judge(facts, '2026-02-10', '2026-02-12')).toEqual({ broken: false, cause: 'never-was' });
  });

  it('is paid, where the money came a day late', () => {
    const facts = wagePeriod({ lines: three.slice(0, 1), payments: [payment('w1', '5200.00', '2026-02-11')] });
    expect(found(facts, '2026-02-10', '2026-02-10')).toMatchObject({ workers: 1 });
    expect(judge(facts, '2026-02-10', '2026-02-11')).toEqual({ broken: false, cause: 'paid', amount: fen('5200.00'), workers: 1 });
  });

  it('rolls a payday on a rest day back to the working day before: Saturday 2025-09-20 is due on 09-19', () => {
    const facts = wagePeriod({
      subject: { kind: 'wage-period', employer: EMPLOYER, period: '2025-08' },
      lines: three,
      payroll: { id: 'payroll', period: '2025-08', payday: '2025-09-20', net: fen('15900.00'), knownOn: '2025-09-01', eventId: 'e' },
    });
    expect(judge(facts, '2025-09-18').broken).toBe(false);
    expect(found(facts, '2025-09-19').since).toBe('2025-09-20');
  });

  it('judges by the agreed payday, whatever later one the payroll names', () => {
    const facts = wagePeriod({
      lines: three.slice(0, 1),
      payroll: { id: 'payroll', period: '2026-01', payday: '2026-02-25', net: fen('5200.00'), knownOn: '2026-02-05', eventId: 'e' },
      contracts: [contract('w1', '2026-01-01', { payday: 10 })],
    });
    expect(found(facts, '2026-02-10').since).toBe('2026-02-11');
    const earlier = { ...facts, payroll: { ...facts.payroll!, payday: '2026-02-05' } };
    expect(judge(earlier, '2026-02-09').broken).toBe(false);
  });

  describe('a deferral agreed and filed', () => {
    const deferrals = [{ period: '2026-01', signedOn: '2026-02-06', until: '2026-03-05', eventId: 'd' }];
    it('moves the payday', () => {
      const facts = wagePeriod({ lines: three, deferrals });
      expect(judge(facts, '2026-03-04').broken).toBe(false);
      expect(found(facts, '2026-03-05').since).toBe('2026-03-06');
    });
    it('by thirty days at most', () => {
      const facts = wagePeriod({ lines: three, deferrals: [{ ...deferrals[0]!, until: '2026-06-01' }] });
      expect(judge(facts, '2026-03-11').broken).toBe(false);
      expect(found(facts, '2026-03-12').since).toBe('2026-03-13');
    });
    it('not for migrant workers, and not when signed after the payday', () => {
      const migrants = three.map((one) => employment(one.workerId, '2025-01-01', { migrant: true }));
      expect(judge(wagePeriod({ lines: three, deferrals, employments: migrants }), '2026-02-10').broken).toBe(true);
      expect(judge(wagePeriod({ lines: three, deferrals: [{ ...deferrals[0]!, signedOn: '2026-02-11' }] }), '2026-02-10').broken).toBe(
        true,
      );
    });
  });

  describe('severity', () => {
    const big = Array.from({ length: 20 }, (_, at) => line(`w${at}`, '2000.00'));
    const paidBut = (open: number) => big.slice(open).map((one) => payment(one.workerId, '2000.00', '2026-02-10'));
    it('is yellow under 10 % of the payroll, orange from 10 %', () => {
      expect(found(wagePeriod({ lines: big, payments: paidBut(1) }), '2026-02-10').severity).toBe('yellow');
      expect(found(wagePeriod({ lines: big, payments: paidBut(2) }), '2026-02-10').severity).toBe('orange');
    });
    it('turns orange when five working days have passed (2026-02-17 is in the Spring Festival, 02-14 a make-up day)', () => {
      const facts = wagePeriod({ lines: big, payments: paidBut(1) });
      expect(found(facts, '2026-02-23').severity).toBe('yellow');
      expect(found(facts, '2026-02-24').severity).toBe('orange');
    });
    it('turns red when fifteen days have passed', () => {
      const facts = wagePeriod({ lines: big, payments: paidBut(1) });
      expect(found(facts, '2026-02-24').severity).toBe('orange');
      expect(found(facts, '2026-02-25').severity).toBe('red');
    });
    it('turns red a week over from ten people, not from nine', () => {
      expect(found(wagePeriod({ lines: big, payments: paidBut(9) }), '2026-02-17').severity).toBe('orange');
      expect(found(wagePeriod({ lines: big, payments: paidBut(10) }), '2026-02-16').severity).toBe('orange');
      expect(found(wagePeriod({ lines: big, payments: paidBut(10) }), '2026-02-17').severity).toBe('red');
    });
    it('is critical from ten people and ¥60 000 over all periods', () => {
      const lines = Array.from({ length: 10 }, (_, at) => line(`w${at}`, '5000.00'));
      const other = (amount: string) => [{ workerId: 'w0', period: '2025-12', amount: fen(amount) }];
      expect(found(wagePeriod({ lines, otherOpen: other('9999.99') }), '2026-02-10').severity).toBe('orange');
      expect(found(wagePeriod({ lines, otherOpen: other('10000.00') }), '2026-02-10').severity).toBe('critical');
    });
    it('is critical from one worker with three months and ¥10 000', () => {
      const others = ['2025-11', '2025-12'].map((period) => ({ workerId: 'w1', period, amount: fen('3000.00') }));
      expect(found(wagePeriod({ lines: [line('w1', '4000.00')], otherOpen: others }), '2026-02-10').severity).toBe('critical');
      expect(found(wagePeriod({ lines: [line('w1', '3999.99')], otherOpen: others }), '2026-02-10').severity).toBe('orange');
      expect(found(wagePeriod({ lines: [line('w1', '9000.00')], otherOpen: others.slice(1) }), '2026-02-10').severity).toBe('orange');
    });
  });

  describe('without a payroll', () => {
    it('takes the amended wage for the days it was agreed for, and heeds none that came two months later', () => {
      const raise = { version: 2, from: '2026-01-17', basis: 'monthly', wage: fen('9100.00'), eventId: 'raise' } as const;
      const raised = (knownOn: string) =>
        wagePeriod({
          employments: [employment('w1', '2026-01-01')],
          contracts: [contract('w1', '2026-01-01', { amendments: [{ ...raise, knownOn }] })],
        });
      // 16 days of 6 000 and 15 of 9 100 over 31.
      expect(found(raised('2026-01-20'), '2026-02-10')).toMatchObject({ amount: fen('7500.00'), evidence: [{ due: '7500.00' }] });
      expect(found(raised('2026-02-28'), '2026-02-28').amount).toBe(fen('7500.00'));
      expect(found(raised('2026-03-01'), '2026-03-01').amount).toBe(fen('6000.00'));
    });

    const employed = { employments: [employment('w1', '2026-01-01')], contracts: [contract('w1', '2026-01-01')] };
    it('estimates by the contract, yellow until five working days have passed', () => {
      expect(found(wagePeriod(employed), '2026-02-10')).toMatchObject({
        estimated: true,
        severity: 'yellow',
        amount: fen('6000.00'),
        workers: 1,
      });
      expect(found(wagePeriod(employed), '2026-02-24').severity).toBe('orange');
    });
    it('estimates a part month by calendar days', () => {
      const facts = wagePeriod({ employments: [employment('w1', '2026-01-17')], contracts: [contract('w1', '2026-01-17')] });
      expect(found(facts, '2026-02-10').amount).toBe(fen('2903.23'));
    });
    it('accuses nobody where a receipt says the month was paid, or the register heard of the person after the payday', () => {
      expect(judge(wagePeriod({ ...employed, payments: [payment('w1', '5000.00', '2026-02-09')] }), '2026-02-10').broken).toBe(false);
      expect(
        judge(wagePeriod({ ...employed, employments: [employment('w1', '2026-01-01', { knownOn: '2026-02-11' })] }), '2026-03-10').broken,
      ).toBe(false);
    });
    it('says nothing of people without a contract: their payday is not known', () => {
      expect(judge(wagePeriod({ employments: employed.employments }), '2026-03-31').broken).toBe(false);
    });
  });

  it('names the general contractor for its subcontractor’s migrant workers, and for nobody else', () => {
    const project = { id: PROJECT, sector: 'housing' as const, region: '371302', developer: 'D', generalContractor: 'GC', eventId: 'p' };
    const lines = [line('w1', '7000.00')];
    const migrant = [employment('w1', '2026-01-01', { migrant: true })];
    expect(found(wagePeriod({ lines, project, employments: migrant }), '2026-02-10').jointlyLiable).toMatchObject([
      { uscc: 'GC', kind: 'pays-first' },
    ]);
    expect(found(wagePeriod({ lines, project, employments: [employment('w1', '2026-01-01')] }), '2026-02-10').jointlyLiable).toEqual([]);
    const own = { ...project, generalContractor: EMPLOYER };
    expect(found(wagePeriod({ lines, project: own, employments: migrant }), '2026-02-10').jointlyLiable).toEqual([]);
  });

  it('heeds cash only where it covers: confirmed, and not on a site', () => {
    const cash = payment('w1', '5200.00', '2026-02-10', { channel: 'cash' });
    expect(judge(wagePeriod({ lines: three.slice(0, 1), payments: [cash] }), '2026-02-10').broken).toBe(false);
    expect(judge(wagePeriod({ lines: three.slice(0, 1), payments: [{ ...cash, covers: false }] }), '2026-02-10').broken).toBe(true);
  });
});
