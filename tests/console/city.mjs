import { createHmac } from 'node:crypto';
import { apiClient } from '../../tools/api-client.mjs';
import { cardNumber, idNumber, phone, uscc } from '../../tools/demo-numbers.mjs';

export const INSPECTOR = 'demo-inspector-371302-housing-construction';
export const LABOUR = 'demo-inspector-371302';
export const STRANGER = 'demo-inspector-371323-housing-construction';
export const SUPERVISOR = 'demo-supervisor-371302';

/** @typedef {'shop' | 'yard' | 'plant' | 'mill'} Firm one that a worker complains of */

/** Data of its own, made through the API: a building site whose subcontractor leaves two of three workers unpaid. */
export class City {
  /** @param {{ url: string, run: string }} options */
  constructor({ url, run }) {
    this.url = url;
    this.api = apiClient({ url });
    this.run = run;
    const seed = (/** @type {string} */ name) => `console/${run}/${name}`;
    this.seed = seed;
    this.contractor = uscc(seed('contractor'));
    this.developer = uscc(seed('developer'));
    this.firm = uscc(seed('firm'));
    this.shop = uscc(seed('shop'));
    this.firmName = `甲劳务${run}有限公司`;
    this.shopName = `乙餐饮${run}店`;
    this.yard = uscc(seed('yard'));
    this.yardName = `丁物流${run}货场`;
    // Of these two each is one test's alone.
    this.plant = uscc(seed('plant'));
    this.plantName = `戊家具${run}厂`;
    this.mill = uscc(seed('mill'));
    this.millName = `己包装${run}厂`;
    this.worker = { name: '赵四', idNumber: idNumber(seed('caller')), phone: phone(seed('caller')) };
    this.many = `丙连锁${run}`;
    this.complaints = 0;
    this.payrollId = '';
    /** @type {any} */
    this.case = null;
    /** @type {any} */
    this.alert = null;
  }

  async build() {
    await this.api.on('2026-01-05T09:00:00+08:00');
    await this.register();
    await this.payroll();
    await this.api.on('2026-02-11T09:00:00+08:00');
    this.alert = (await this.api.get(INSPECTOR, `/alerts?employer=${this.firm}&rule=wage-arrears`)).items[0];
    this.case = (await this.api.get(INSPECTOR, `/cases?employer=${this.firm}`)).items[0];
    if (!this.alert || !this.case) throw new Error('the rules raised no alert, or inspection opened no case');
  }

  async register() {
    const firms = [
      [this.contractor, `总承包${this.run}建设集团`, 'E4710'],
      [this.developer, `建设${this.run}置业`, 'K7010'],
      [this.firm, this.firmName, 'E4990'],
      [this.shop, this.shopName, 'H6210'],
      [this.yard, this.yardName, 'G5990'],
      [this.plant, this.plantName, 'C2110'],
      [this.mill, this.millName, 'C2231'],
    ];
    await Promise.all(
      firms.map(([code, name, industry]) =>
        this.api.post(`demo-employer-${code}`, '/employers', { uscc: code, name, industry, region: '371302' }),
      ),
    );
    const project = await this.api.post(`demo-employer-${this.contractor}`, '/projects', {
      name: `兰山${this.run}小区`,
      sector: 'housing',
      region: '371302',
      developer: this.developer,
      generalContractor: this.contractor,
      contractAmount: '48000000.00',
      startsOn: '2026-01-05',
      endsOn: '2027-09-30',
    });
    this.project = project.id;
    await this.api.post(`demo-employer-${this.contractor}`, `/projects/${project.id}/subcontracts`, {
      subcontractor: this.firm,
      scope: '木工',
    });
  }

  async payroll() {
    const people = ['张一', '李二', '王三'].map((name, at) => ({
      name,
      idNumber: idNumber(this.seed(`w${at}`)),
      phone: phone(this.seed(`w${at}`)),
    }));
    const engage = async (/** @type {(typeof people)[number]} */ worker, /** @type {number} */ at) => {
      const common = { employer: this.firm, worker, startsOn: '2026-01-05', post: '木工', project: this.project };
      await this.api.post(`demo-employer-${this.firm}`, '/employments', { ...common, kind: 'direct', migrant: true });
      await this.api.post(`demo-employer-${this.firm}`, '/contracts', {
        ...common,
        term: 'fixed',
        endsOn: '2027-09-30',
        signedOn: '2026-01-05',
        wage: { basis: 'monthly', amount: '7000.00' },
        payday: 10,
      });
      await this.api.post('demo-bank', '/wage-cards', { worker, bank: '中国农业银行', cardNumber: cardNumber(this.seed(`w${at}`)) });
    };
    await Promise.all(people.map(engage));
    await this.api.on('2026-02-03T09:00:00+08:00');
    const payroll = await this.api.post(`demo-employer-${this.firm}`, '/payrolls', {
      employer: this.firm,
      project: this.project,
      period: '2026-01',
      payday: '2026-02-10',
      lines: people.map((worker) => ({ idNumber: worker.idNumber, post: '木工', kind: 'direct', gross: '6000.00', net: '5200.00' })),
    });
    this.payrollId = payroll.id;
    await this.api.post(`demo-employer-${this.firm}`, `/payrolls/${payroll.id}/submission`, undefined);
    await this.api.post('demo-bank', '/payments', {
      employer: this.firm,
      payroll: payroll.id,
      paidOn: '2026-02-10',
      channel: 'card',
      lines: [{ idNumber: people[0]?.idNumber, amount: '5200.00', reference: this.seed('pay') }],
    });
  }

  /** A complaint of one worker about a firm, taken by the hotline. @param {Firm} where @returns {Promise<any>} */
  complain(where) {
    this.complaints += 1;
    return this.api.post('demo-hotline', '/complaints', {
      channel: '12333',
      category: 'wage-arrears',
      respondent: { uscc: this[where], name: this[`${where}Name`] },
      region: '371302',
      receivedAt: '2026-02-11T08:50:00+08:00',
      narrative: '拖欠一月工资',
      complainant: { ...this.worker, idNumber: idNumber(this.seed(`complainant${this.complaints}`)) },
      workers: 1,
      amount: '4800.00',
    });
  }

  /** A work order of the demo hotline, signed as it signs. @returns {Promise<string>} its number */
  async workOrder() {
    const number = `LY${this.run}`;
    const text = JSON.stringify({
      ticket_no: number,
      source: '12345',
      received_at: '2026-02-11 08:40:00',
      category: '拖欠工资',
      content: '货场拖欠一月工资',
      region_code: '371302',
      employer_text: this.yardName,
      employer_id: this.yard,
      caller_name: this.worker.name,
      caller_phone: this.worker.phone,
    });
    const answer = await fetch(`${this.url}/api/v1/hotline/work-orders`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-signature': createHmac('sha256', 'demo').update(text).digest('hex'),
        'x-timestamp': String(Date.now()),
      },
      body: text,
    });
    if (!answer.ok) throw new Error(`the work order was not taken: ${answer.status} ${await answer.text()}`);
    await this.api.settle();
    return number;
  }

  /** A complaint accepted at once: its case is filed, and led by an inspector of the labour office. @param {Firm} where @returns {Promise<string>} the case's id */
  async openAnotherCase(where) {
    const complaint = await this.complain(where);
    await this.api.post(LABOUR, `/complaints/${complaint.id}/acceptance`, {});
    await this.api.settle();
    return (await this.api.get(LABOUR, `/cases?employer=${this[where]}`)).items[0].id;
  }

  /** More firms than a page of a list holds, under one name; the last begins like a formula. @param {number} count */
  async registerMany(count) {
    const names = Array.from({ length: count }, (_, at) => `${this.many}第${at + 1}店`);
    const register = (/** @type {string} */ name) =>
      this.api.post(SUPERVISOR, '/employers', { uscc: uscc(this.seed(name)), name, industry: 'H6210', region: '371302' });
    await Promise.all(names.slice(1).map(register));
    await register(`=1+1${this.many}`);
  }

  /** The bank reports that the two who were left unpaid have their wages now. */
  async payTheRest() {
    await this.api.post('demo-bank', '/payments', {
      employer: this.firm,
      payroll: this.payrollId,
      paidOn: '2026-02-11',
      channel: 'card',
      lines: [1, 2].map((at) => ({ idNumber: idNumber(this.seed(`w${at}`)), amount: '5200.00', reference: this.seed(`late${at}`) })),
    });
    await this.api.settle();
  }

  /** Both inspectors of an office, as the supervisor assigns them. @param {string} caseId @param {string} department */
  async assign(caseId, department) {
    const { items } = await this.api.get(SUPERVISOR, `/inspectors?region=371302&department=${department}`);
    const pair = items
      .filter((/** @type {any} */ one) => one.subject.startsWith('demo-inspector-371302'))
      .map((/** @type {any} */ one) => one.id);
    await this.api.post(SUPERVISOR, `/cases/${caseId}/assignment`, { inspectors: pair });
  }
}
