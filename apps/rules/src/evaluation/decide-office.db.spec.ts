import { E1, E2, employer, id, payment, payroll, project } from '../../test/facts';
import { clock, clocksOf, matter, orderOf } from '../../test/office-facts';
import { RulesUnderTest } from '../../test/rules-under-test';

const MANY = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`m${'abcdefghijkl'[n]}`, '8000.00']));
const ordered = (open: string) => orderOf('first', '96000.00', open, '2026-03-16', '2026-03-23');

describe('the judging of orders, refusals to pay and clocks', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  beforeEach(async () => {
    await rules.clear();
    await rules.on('2026-03-02T10:00:00+08:00');
  });
  afterAll(() => rules.stop());

  const said = async (rule: string) =>
    (await rules.alerts(rule)).map((one) => [one.state, one.severity, one.amount ?? '-', one.resolution?.cause ?? '-'].join(' '));

  describe('an order', () => {
    it('is overdue the day after its day, in the place of its case, told to its addressee, and resolved by the payment', async () => {
      await rules.deliver(
        employer(E1),
        matter('case', '03-16', { orders: [ordered('96000.00')], region: '371311', department: 'transport' }),
      );
      await rules.endEach('2026-03-16', '2026-03-22');
      expect(await rules.alerts()).toEqual([]);
      await rules.end('2026-03-23');
      const [raised] = await rules.alerts('rectification-overdue');
      expect(raised).toMatchObject({
        ...{ state: 'open', severity: 'red', raisedOn: '2026-03-24', region: '371311', department: 'transport', group: 'none' },
        ...{ employer: E1, audience: ['employer'], evidence: [{ kind: 'rectification-order', dueOn: '2026-03-23', open: '96000.00' }] },
      });
      await rules.deliver(matter('case', '03-25', { orders: [ordered('36000.00')] }));
      await rules.decide();
      expect(await said('rectification-overdue')).toEqual(['open red 3600000 -']);
      await rules.deliver(matter('case', '03-26', { orders: [ordered('0.00')] }));
      await rules.decide();
      expect(await said('rectification-overdue')).toEqual(['resolved red 3600000 paid']);
    });

    it('says nothing again where a step of its case changes nothing of it: what is told of an alert tells nothing new back', async () => {
      await rules.deliver(employer(E1), matter('case', '03-16', { orders: [ordered('96000.00')] }));
      await rules.end('2026-03-23');
      const [before] = await rules.published();
      await rules.deliver(matter('case', '03-24', { step: 'alert-joined', alerts: [before!.alertId], orders: [ordered('96000.00')] }));
      await rules.decide();
      expect(await rules.published()).toHaveLength(1);
    });

    it('served on two is overdue for each; on a person, or on nobody yet, it is no alert', async () => {
      const served = [
        { addressee: 0, uscc: E1, startsOn: '2026-03-16', dueOn: '2026-03-23' },
        { addressee: 1, uscc: E2, startsOn: '2026-03-18', dueOn: '2026-03-23' },
        { addressee: 2, startsOn: '2026-03-16', dueOn: '2026-03-23' },
      ];
      const unserved = orderOf('second', '100.00', '100.00', '2026-03-16', '2026-03-23', { served: [] });
      await rules.deliver(employer(E1), matter('case', '03-18', { orders: [{ ...ordered('96000.00'), served }, unserved] }));
      await rules.end('2026-03-23');
      expect((await rules.alerts('rectification-overdue')).map((one) => one.employer).sort()).toEqual([E1, E2].sort());
    });

    it('waits behind a dead letter of its case, wherever its addressee belongs', async () => {
      const served = [{ addressee: 0, uscc: E2, startsOn: '2026-03-16', dueOn: '2026-03-23' }];
      await rules.deliver(employer(E1), employer(E2), matter('case', '03-16', { orders: [{ ...ordered('96000.00'), served }] }));
      await rules.park(E1, 'anxin.inspection');
      await rules.end('2026-03-24');
      expect(await rules.alerts()).toEqual([]);
      await rules.query(`DELETE FROM dead_letter`);
      await rules.decide();
      expect(await said('rectification-overdue')).toEqual(['open red 9600000 -']);
    });

    it('paid on its last day, with a bank file that came the morning after, was never overdue', async () => {
      await rules.deliver(employer(E1), ...payroll('january', MANY, '02-05'), matter('case', '03-16', { orders: [ordered('96000.00')] }));
      await rules.deliver(payment('paid', MANY, '2026-03-23', '03-24T07:00'), matter('case', '03-24T07:00', { orders: [ordered('0.00')] }));
      await rules.end('2026-03-23');
      expect(await said('rectification-overdue')).toEqual([]);
    });
  });

  describe('a refusal to pay', () => {
    const facts = () => [employer(E1), ...payroll('january', MANY, '02-05'), matter('case', '03-16', { orders: [ordered('96000.00')] })];

    it('is orange with order and amounts, critical with conduct, told to no employer, and over with the money', async () => {
      await rules.deliver(...facts());
      await rules.endEach('2026-03-16', '2026-03-23');
      const [raised] = await rules.alerts('refusal-to-pay-suspected');
      expect(raised).toMatchObject({ severity: 'orange', workers: 12, raisedOn: '2026-03-24', audience: [] });
      expect(raised.evidence.map((one: any) => one.kind)).toEqual(['rectification-order', 'open-wages']);
      const conduct = [{ recordId: id('record'), on: '2026-03-25' }];
      await rules.deliver(matter('case', '03-25', { conduct, orders: [ordered('96000.00')] }));
      await rules.decide();
      expect(await said('refusal-to-pay-suspected')).toEqual(['open critical 9600000 -']);
      await rules.deliver(matter('case', '03-26', { conduct: [{ ...conduct[0]!, kind: 'flight' }], orders: [ordered('96000.00')] }));
      await rules.decide();
      expect((await rules.alerts('refusal-to-pay-suspected'))[0].evidence.at(-1)).toMatchObject({ kind: 'conduct', conduct: 'flight' });
      await rules.deliver(payment('paid', MANY, '2026-03-30', '03-30'), matter('case', '03-30', { conduct, orders: [ordered('0.00')] }));
      await rules.decide();
      expect(await said('refusal-to-pay-suspected')).toEqual(['resolved critical 9600000 paid']);
    });

    it('adds up all months and sites, and begins with the payday that fills the amount', async () => {
      const [nine, four] = [
        Object.fromEntries(Object.entries(MANY).slice(0, 9)),
        { xa: '9000.00', xb: '9000.00', xc: '9000.00', xd: '9000.00' },
      ];
      await rules.deliver(employer(E1), project('site', '02-01', { region: '371302' }), ...payroll('january', nine, '02-05'));
      await rules.deliver(...payroll('february', four, '03-05', { period: '2026-02', payday: '2026-03-27', project: id('site') }));
      await rules.deliver(matter('case', '03-16', { orders: [orderOf('first', '72000.00', '72000.00', '2026-03-16', '2026-03-23')] }));
      await rules.endEach('2026-03-16', '2026-03-26');
      expect(await said('refusal-to-pay-suspected')).toEqual([]);
      await rules.end('2026-03-27');
      expect(await rules.alerts('refusal-to-pay-suspected')).toMatchObject([{ workers: 13, raisedOn: '2026-03-28', severity: 'orange' }]);
    });

    it('ends with the police’s receipt of the case, and is none where wages are only estimated or paid in time', async () => {
      await rules.deliver(...facts());
      await rules.end('2026-03-23');
      await rules.deliver(matter('case', '04-02', { referredOn: '2026-04-02', orders: [ordered('96000.00')] }));
      await rules.decide();
      expect(await said('refusal-to-pay-suspected')).toEqual(['resolved orange 9600000 accepted-by-person']);
      await rules.clear();
      await rules.deliver(employer(E1), matter('case', '03-16', { orders: [ordered('96000.00')] }));
      await rules.end('2026-03-23');
      expect(await said('refusal-to-pay-suspected')).toEqual([]);
      expect(await said('rectification-overdue')).toEqual(['open red 9600000 -']);
    });
  });

  describe('a clock', () => {
    const reply = (endedOn?: string) => clock('hotline-reply', '2026-03-02', '2026-03-09', endedOn);

    it('that ran out is the office’s: no employer is named, and the step ends it', async () => {
      await rules.deliver(clocksOf('said', '03-02', [clock('acceptance', '2026-03-02', '2026-03-09', '2026-03-03'), reply()]));
      await rules.endEach('2026-03-02', '2026-03-08');
      expect(await rules.alerts()).toEqual([]);
      await rules.end('2026-03-09');
      const [raised] = await rules.alerts('deadline-overdue');
      expect(raised).toMatchObject({
        ...{ state: 'open', severity: 'red', raisedOn: '2026-03-10', region: '371302', department: 'labour', audience: [] },
        ...{ evidence: [{ kind: 'clock', clock: 'hotline-reply', dueOn: '2026-03-09' }], subject: expect.stringContaining('file|-|-|-|') },
      });
      expect(raised.employer).toBeUndefined();
      const [event] = await rules.published();
      expect([event!.employer, event!.region]).toEqual([undefined, '371302']);
      await rules.deliver(clocksOf('said', '03-11', [reply('2026-03-11')]));
      await rules.decide();
      expect(await said('deadline-overdue')).toEqual(['resolved red - corrected']);
    });

    it('of a case is judged by the case’s place; of a complaint on a site by its sector, which may be known later', async () => {
      await rules.deliver(
        clocksOf('said', '03-02', [reply()], { project: id('canal') }),
        matter('case', '03-02', { deadlines: [{ key: 'filing', ...clock('filing', '2026-03-02', '2026-03-09') }], region: '371311' }),
      );
      await rules.end('2026-03-09');
      expect((await rules.alerts('deadline-overdue')).map((one) => [one.region, one.department])).toEqual([['371311', 'labour']]);
      await rules.deliver(project('canal', '03-10', { sector: 'water', region: '371311' }));
      await rules.end('2026-03-10');
      expect((await rules.alerts('deadline-overdue')).map((one) => [one.region, one.department]).sort()).toEqual([
        ['371302', 'water'],
        ['371311', 'labour'],
      ]);
    });

    it('behind a dead letter of its respondent accuses nobody', async () => {
      await rules.deliver(clocksOf('said', '03-02', [reply()]));
      await rules.park(E1, 'anxin.complaint-intake');
      await rules.end('2026-03-10');
      expect(await rules.alerts()).toEqual([]);
    });
  });
});
