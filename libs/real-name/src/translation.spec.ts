import { sealField } from './cipher';
import type { Method } from './envelope';
import { openMessage } from './messages';
import type { Known, Person, Translation } from './rows';
import { translate } from './translation';

const SECRET = '24484b262dd63dd584902a266bdbdca0';
const PROJECT = '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a';
const FIRM = '91371302MA3TEKT04U';
const ID = '371302197801246402';
const CARD = '6228482429624015649';
const sealed = (text: string) => sealField(text, SECRET);
const unit = { projectCode: 'P1', corpCode: FIRM, corpName: '某劳务公司', teamSysNo: 'T1' };
const somebody = { idCardType: '01', idCardNumber: sealed(ID) };
const person: Person = {
  projectCode: 'P1',
  employer: FIRM,
  name: '张一',
  idNumber: ID,
  phone: '13961723929',
  post: '木工',
  migrant: true,
};
const known: Known = {
  contractor: FIRM,
  isFiled: () => false,
  project: (code) => (code === 'P1' ? PROJECT : undefined),
  person: (project, idNumber) => (project === 'P1' && idNumber === ID ? person : undefined),
  employment: () => 'e1',
  payday: (_, __, month) => (month === '2026-01' ? '2026-02-10' : undefined),
};
const nobody: Known = { ...known, person: () => undefined, employment: () => undefined };
const faultsOf = (method: Method, data: object): string[] => {
  const opened = openMessage(method, data, SECRET);
  return 'faults' in opened ? opened.faults.map((fault) => fault.path) : [];
};
const translated = (method: Method, data: object, from: Known = known): Translation => {
  const opened = openMessage(method, data, SECRET);
  if ('faults' in opened) throw new Error(JSON.stringify(opened.faults));
  return translate(method, opened.value, from);
};

describe('a message of the standard', () => {
  it('is opened with what it must hold, numbers in clear only after that', () => {
    const detail = {
      ...somebody,
      payRollBankCardNumber: sealed(CARD),
      payRollBankName: '中国农业银行',
      totalPayAmount: 6000,
      actualAmount: '5200.5',
      isBackPay: '0',
      balanceDate: '2026-02-10 10:00:00',
      thirdPayRollCode: 'R1',
    };
    const payroll = { ...unit, payMonth: '2026-01', detailList: [detail] };
    const opened = openMessage('Payroll.Add', payroll, SECRET);
    expect(opened).toMatchObject({
      value: { payMonth: '2026-01', detailList: [{ idCardNumber: ID, totalPayAmount: '6000.00', actualAmount: '5200.50' }] },
    });
    expect(
      faultsOf('Payroll.Add', {
        ...payroll,
        corpCode: '913713',
        payMonth: '2026-13',
        detailList: [{ ...detail, totalPayAmount: '1.005' }],
      }),
    ).toEqual(['corpCode', 'payMonth', 'detailList.0.totalPayAmount']);
  });

  it('is refused where a number comes in clear, under another secret, or is none', () => {
    const attendance = (idCardNumber: string) => ({
      projectCode: 'P1',
      teamSysNo: 'T1',
      dataList: [{ idCardType: '01', idCardNumber, date: '2026-01-05' }],
    });
    for (const wrong of [ID, sealField(ID, SECRET.replace('2', '3')), sealed('371302197801246400'), ''])
      expect(faultsOf('WorkerAttendance.Add', attendance(wrong))).toEqual(['dataList.0.idCardNumber']);
    expect(faultsOf('WorkerAttendance.Add', attendance(sealed(ID)))).toEqual([]);
  });

  it('must have its fields, its rows, and name people by resident card', () => {
    expect(faultsOf('Team.Add', {})).toEqual(['projectCode', 'corpCode', 'corpName', 'teamName']);
    expect(faultsOf('WorkerAttendance.Add', { projectCode: 'P1', teamSysNo: 'T1', dataList: [] })).toEqual(['dataList']);
    const foreign = { projectCode: 'P1', teamSysNo: 'T1', dataList: [{ ...somebody, idCardType: '08', date: '2026-01-05' }] };
    expect(faultsOf('WorkerAttendance.Add', foreign)).toEqual(['dataList.0.idCardType']);
  });
});

describe('a translation', () => {
  it('remembers a project to be matched, and makes none: its price is not told', () => {
    const data = {
      code: 'P1',
      contractorCorpCode: FIRM,
      name: '某小区',
      category: '01',
      areaCode: '371302',
      prjStatus: '3',
      builderLicenses: [],
    };
    const { filings, projects, waits } = translated('Project.Add', data);
    const named = { code: 'P1', name: '某小区', generalContractor: FIRM, developer: null, region: '371302' };
    expect([filings, projects, waits]).toEqual([[], [named], []]);
    expect(translated('Project.Add', { ...data, code: 'P9' })).toMatchObject({
      projects: [{ code: 'P9' }],
      waits: [{ row: '', path: 'code' }],
    });
    expect(translated('Project.Add', data, { ...known, contractor: '91371302MA3AAAA15U' })).toMatchObject({
      projects: [],
      refusals: [{ row: '', path: 'contractorCorpCode' }],
    });
  });

  it('files a subcontractor under the project, and waits where the project is not registered', () => {
    const data = { ...unit, corpType: '009' };
    expect(translated('ProjectSubContractor.Add', data).filings).toEqual([
      { path: `/projects/${PROJECT}/subcontracts`, body: { subcontractor: FIRM, scope: '参建类型 009' }, rows: [''] },
    ]);
    expect(translated('ProjectSubContractor.Add', { ...data, projectCode: 'P2' })).toMatchObject({
      filings: [],
      waits: [{ path: 'projectCode' }],
    });
  });

  it('keeps the roll, and files wage cards from it', () => {
    const worker = { ...somebody, workerName: '张一', workType: '木工', workRole: '20', cellPhone: '13961723929' };
    const card = { payRollBankCardNumber: sealed(CARD), payRollBankName: '中国农业银行' };
    const { people, filings } = translated('ProjectWorker.Add', { ...unit, workerList: [worker, { ...worker, ...card, workRole: '10' }] });
    expect(people).toEqual([person, { ...person, migrant: false }]);
    const body = { worker: { name: '张一', idNumber: ID, phone: '13961723929' }, bank: '中国农业银行', cardNumber: CARD };
    expect(filings).toEqual([{ path: '/wage-cards', body: { ...body, employer: FIRM, project: PROJECT }, rows: ['workerList.1'] }]);
    const early = translated('ProjectWorker.Add', { ...unit, projectCode: 'P2', workerList: [worker, { ...worker, ...card }] });
    expect(early).toMatchObject({ filings: [], people: [{}, {}], waits: [{ row: 'workerList.1' }] });
  });

  it('makes employments of entries and ends them with exits; who is on no roll waits, and holds nobody back', () => {
    const row = { ...somebody, date: '2026-01-05', type: '1', voucherUrl: 'v' };
    const entries = { ...unit, workerList: [row] };
    expect(translated('WorkerEntryExit.Add', entries).filings).toEqual([
      {
        path: '/employments',
        body: {
          employer: FIRM,
          worker: { name: '张一', idNumber: ID, phone: '13961723929' },
          startsOn: '2026-01-05',
          post: '木工',
          kind: 'direct',
          project: PROJECT,
          migrant: true,
        },
        rows: ['workerList.0'],
      },
    ]);
    const exits = {
      ...unit,
      workerList: [
        { ...row, type: '0', date: '2026-03-31' },
        { ...row, type: '7' },
      ],
    };
    expect(translated('WorkerEntryExit.Add', exits)).toMatchObject({
      filings: [{ path: '/employments/e1/end', body: { endsOn: '2026-03-31' } }],
      refusals: [{ row: 'workerList.1', path: 'workerList.1.type' }],
    });
    expect(translated('WorkerEntryExit.Add', entries, nobody)).toMatchObject({
      filings: [],
      waits: [{ path: 'workerList.0.idCardNumber' }],
    });
    expect(translated('WorkerEntryExit.Add', exits, nobody).waits[0]).toMatchObject({ path: 'workerList.0.idCardNumber' });
  });

  it('files contracts with what the law asks, and guesses no day of signing and no payday', () => {
    const terms = {
      corpCode: FIRM,
      corpName: '某劳务公司',
      ...somebody,
      contractPeriodType: '0',
      startDate: '2026-01-05',
      endDate: '2026-12-31',
    };
    const whole = { ...terms, unit: '日', unitPrice: 300, signDate: '2026-01-04', payDay: 10 };
    const data = (row: object) => ({ projectCode: 'P1', contractList: [row] });
    expect(translated('WorkerContract.Add', data(whole)).filings[0]!.body).toEqual({
      employer: FIRM,
      worker: { name: '张一', idNumber: ID, phone: '13961723929' },
      term: 'fixed',
      startsOn: '2026-01-05',
      endsOn: '2026-12-31',
      signedOn: '2026-01-04',
      post: '木工',
      wage: { basis: 'daily', amount: '300.00' },
      payday: 10,
      project: PROJECT,
    });
    const { body } = translated('WorkerContract.Add', data({ ...whole, contractPeriodType: '1', unit: '平方米' })).filings[0]!;
    expect([body.term, body.endsOn, body.wage]).toEqual(['task', undefined, { basis: 'piece', amount: '300.00' }]);
    for (const name of ['signDate', 'payDay', 'unitPrice'])
      expect(translated('WorkerContract.Add', data({ ...whole, [name]: undefined }))).toMatchObject({
        filings: [],
        refusals: [{ path: `contractList.0.${name}` }],
      });
  });

  it('counts a day on site once, however often the gate saw the worker', () => {
    const at = (date: string, direction: string) => ({ ...somebody, date, direction });
    const dataList = [at('2026-01-05 07:58:00', '1'), at('2026-01-05 17:02:00', '0'), at('2026-01-06 08:00:00', '1')];
    expect(translated('WorkerAttendance.Add', { projectCode: 'P1', teamSysNo: 'T1', dataList }).filings).toEqual([
      {
        path: '/attendance',
        body: {
          employer: FIRM,
          project: PROJECT,
          lines: [
            { idNumber: ID, date: '2026-01-05' },
            { idNumber: ID, date: '2026-01-06' },
          ],
        },
        rows: ['dataList.0', 'dataList.1', 'dataList.2'],
      },
    ]);
    const later = translated(
      'WorkerAttendance.Add',
      { projectCode: 'P1', teamSysNo: 'T1', dataList },
      { ...known, isFiled: (row) => row !== 'dataList.2' },
    );
    expect(later.filings).toMatchObject([{ rows: ['dataList.2'], body: { lines: [{ date: '2026-01-06' }] } }]);
    expect(translated('WorkerAttendance.Add', { projectCode: 'P1', teamSysNo: 'T1', dataList }, nobody)).toMatchObject({
      filings: [],
      waits: [{ row: 'dataList.0' }, { row: 'dataList.1' }, { row: 'dataList.2' }],
    });
  });

  it('files a payroll as what is owed on the agreed payday, and never as a payment', () => {
    const detail = {
      ...somebody,
      payRollBankCardNumber: sealed(CARD),
      payRollBankName: '中国农业银行',
      days: 22,
      totalPayAmount: '6000.00',
      actualAmount: '5200.00',
      isBackPay: '0',
      balanceDate: '2026-02-20',
      thirdPayRollCode: 'R1',
    };
    const data = (...detailList: object[]) => ({ ...unit, payMonth: '202601', detailList });
    const { filings, refusals } = translated(
      'Payroll.Add',
      data(detail, { ...detail, isBackPay: '1' }, { ...detail, actualAmount: '6000.01' }),
    );
    expect(filings).toEqual([
      {
        path: '/payrolls',
        body: {
          employer: FIRM,
          period: '2026-01',
          payday: '2026-02-10',
          project: PROJECT,
          lines: [{ idNumber: ID, post: '木工', kind: 'direct', gross: '6000.00', net: '5200.00', daysWorked: '22' }],
        },
        rows: ['detailList.0'],
      },
    ]);
    expect(refusals.map((one) => one.path)).toEqual(['detailList.1.backPayMonth', 'detailList.2.actualAmount']);
    const back = translated('Payroll.Add', data({ ...detail, isBackPay: '1', backPayMonth: '2025-12' }));
    expect(back.filings[0]!.body).toMatchObject({ lines: [{ backPayFor: '2025-12' }] });
    expect(translated('Payroll.Add', { ...data(detail), payMonth: '2026-02' })).toMatchObject({
      filings: [],
      waits: [{ path: 'payMonth' }],
    });
    expect([...filings, ...back.filings].every((one) => !one.path.includes('payments'))).toBe(true);
  });
});
