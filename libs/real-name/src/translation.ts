import { fen } from '@anxin/money';
import type { Method } from './envelope';
import {
  eachRow,
  openRows,
  refuses,
  sorted,
  waits,
  WHOLE,
  type Known,
  type Outcome,
  type Person,
  type Row,
  type Translation,
} from './rows';
import type { Opened } from './schema';

type Translate = (value: Opened, known: Known) => Partial<Translation>;

const text = (value: Opened, name: string): string => value[name] as string;

const UNKNOWN_PROJECT = '该项目尚未在用人单位与项目登记中找到（按总包单位与名称）：请总包单位先行登记，登记后自动续报';
const UNKNOWN_PERSON = '该人员尚未报送花名册（ProjectWorker.Add）';

const onProject =
  (translate: (value: Opened, project: string, known: Known) => Partial<Translation>): Translate =>
  (value, known) => {
    const project = known.project(text(value, 'projectCode'));
    if (project !== undefined) return translate(value, project, known);
    return sorted(openRows(value, known).map(({ at }) => ({ wait: { row: at, path: 'projectCode', message: UNKNOWN_PROJECT } })));
  };

/** A project is matched, never made: the standard's message does not say what the works contract comes to, on which deposit and accounts rest. */
const namedProject: Translate = (value, known) => {
  const [code, generalContractor] = [text(value, 'code'), text(value, 'contractorCorpCode')];
  if (generalContractor !== known.contractor)
    return sorted([refuses(WHOLE, 'contractorCorpCode', '该项目的总包单位不是本 appid 所属的总包单位')]);
  const developer = (value.buildCorpCode as string | undefined) ?? null;
  const project = { code, name: text(value, 'name'), generalContractor, developer, region: text(value, 'areaCode') };
  return { projects: [project], ...sorted(known.project(code) === undefined ? [waits(WHOLE, 'code', UNKNOWN_PROJECT)] : []) };
};

const subcontract = onProject((value, project, known) =>
  eachRow(value, known, () => ({
    path: `/projects/${project}/subcontracts`,
    body: { subcontractor: text(value, 'corpCode'), scope: `参建类型 ${text(value, 'corpType')}` },
    rows: [WHOLE],
  })),
);

/** The standard's role of building workers (建筑工人), for whom real-name registration is law (保障农民工工资支付条例 28); 10 is the management. */
const BUILDING_WORKER = '20';

/** A wage card is filed once the site is known: whom the sender may file for hangs on it. */
const roll: Translate = (value, known) => {
  const project = known.project(text(value, 'projectCode'));
  const people = openRows(value, known).map(({ row, at }) => ({ row, at, person: personOf(value, row) }));
  const cards = people.flatMap(({ row, at, person }): Outcome[] => {
    const { payRollBankCardNumber: cardNumber, payRollBankName: bank } = row;
    if (!cardNumber || !bank) return [];
    if (project === undefined) return [waits(at, 'payRollBankCardNumber', UNKNOWN_PROJECT)];
    const body = { worker: workerOf(person), bank, cardNumber, employer: person.employer, project };
    return [{ path: '/wage-cards', body, rows: [at] }];
  });
  return { people: people.map((one) => one.person), ...sorted(cards) };
};

const personOf = (value: Opened, row: Row): Person => ({
  projectCode: text(value, 'projectCode'),
  employer: text(value, 'corpCode'),
  name: row.workerName!,
  idNumber: row.idCardNumber!,
  phone: row.cellPhone!,
  post: row.workType!,
  migrant: row.workRole === BUILDING_WORKER,
});

const workerOf = ({ name, idNumber, phone }: Person): Readonly<Record<string, string>> => ({ name, idNumber, phone });

const IN = ['1', 'in', '进场'];
const OUT = ['0', 'out', '退场'];

const entryOrExit = onProject((value, project, known) =>
  eachRow(value, known, (row, at) => {
    const projectCode = text(value, 'projectCode');
    if (IN.includes(row.type!)) {
      const person = known.person(projectCode, row.idCardNumber!);
      if (!person) return waits(at, 'idCardNumber', UNKNOWN_PERSON);
      const { employer, post, migrant } = person;
      const body = { employer, worker: workerOf(person), startsOn: row.date, post, kind: 'direct', project, migrant };
      return { path: '/employments', body, rows: [at] };
    }
    if (!OUT.includes(row.type!)) return refuses(at, 'type', '不是进场（1）或退场（0）');
    const employment = known.employment(projectCode, row.idCardNumber!);
    if (!employment) return waits(at, 'idCardNumber', '该人员没有进场记录，无从退场');
    return { path: `/employments/${employment}/end`, body: { endsOn: row.date }, rows: [at] };
  }),
);

const TERMS: Readonly<Record<string, string>> = { '0': 'fixed', '1': 'task' };
const BASES: Readonly<Record<string, string>> = { 月: 'monthly', 日: 'daily', 天: 'daily', 工日: 'daily', 时: 'hourly', 小时: 'hourly' };
const INCOMPLETE = '合同备案须有计量单位、单价、签订日期与约定支付日：标准未列的请随报文补充（signDate、payDay）';

const contract = onProject((value, project, known) =>
  eachRow(value, known, (row, at) => {
    const person = known.person(text(value, 'projectCode'), row.idCardNumber!);
    const term = TERMS[row.contractPeriodType!];
    if (!term) return refuses(at, 'contractPeriodType', '不是固定期限（0）或以完成一定工作为期限（1）');
    const lacking = ['unit', 'unitPrice', 'signDate', 'payDay'].find((name) => !row[name]);
    if (lacking) return refuses(at, lacking, INCOMPLETE);
    if (!person) return waits(at, 'idCardNumber', UNKNOWN_PERSON);
    const body = {
      employer: row.corpCode,
      worker: workerOf(person),
      term,
      startsOn: row.startDate,
      ...(term === 'fixed' && { endsOn: row.endDate }),
      signedOn: row.signDate,
      post: person.post,
      wage: { basis: BASES[row.unit!] ?? 'piece', amount: row.unitPrice },
      payday: Number(row.payDay),
      project,
    };
    return { path: '/contracts', body, rows: [at] };
  }),
);

/** By the firm that each is on the roll of; a person and day once, however often a gate saw it: coming and going are two records of one day's work. */
const attendance = onProject((value, project, known) => {
  const outcomes: Outcome[] = [];
  const firms = new Map<string, { lines: Map<string, object>; rows: string[] }>();
  for (const { row, at } of openRows(value, known)) {
    const employer = known.person(text(value, 'projectCode'), row.idCardNumber!)?.employer;
    if (!employer) {
      outcomes.push(waits(at, 'idCardNumber', UNKNOWN_PERSON));
      continue;
    }
    const firm = firms.get(employer) ?? { lines: new Map<string, object>(), rows: [] };
    firms.set(employer, firm);
    firm.lines.set(`${row.idCardNumber} ${row.date}`, { idNumber: row.idCardNumber, date: row.date });
    firm.rows.push(at);
  }
  for (const [employer, { lines, rows }] of firms)
    outcomes.push({ path: '/attendance', body: { employer, project, lines: [...lines.values()] }, rows });
  return sorted(outcomes);
});

const BACK_PAY = ['1', 'true', '是'];

/**
 * A payroll is what is owed. What it says was paid is the payer's own word and is never filed as a payment: arrears end on a bank's receipt.
 */
const payroll = onProject((value, project, known) => {
  const [projectCode, employer, period] = [text(value, 'projectCode'), text(value, 'corpCode'), text(value, 'payMonth')];
  const payday = known.payday(employer, projectCode, period);
  const outcomes: Outcome[] = [];
  const lines: { line: object; at: string }[] = [];
  for (const { row, at } of openRows(value, known)) {
    const person = known.person(projectCode, row.idCardNumber!);
    const fault = lineFault(row, at, person) ?? (payday ? null : { wait: { row: at, path: 'payMonth', message: NO_PAYDAY } });
    if (fault) outcomes.push(fault);
    else lines.push({ line: lineOf(row, person!), at });
  }
  const body = { employer, period, payday, project, lines: lines.map(({ line }) => line) };
  if (lines.length) outcomes.push({ path: '/payrolls', body, rows: lines.map(({ at }) => at) });
  return sorted(outcomes);
});

const NO_PAYDAY = '没有备案的合同说明该月工资的约定支付日：请先报送劳动合同';

const lineFault = (row: Row, at: string, person: Person | undefined): Outcome | null => {
  if (fen(row.actualAmount!) > fen(row.totalPayAmount!)) return refuses(at, 'actualAmount', '实发大于应发');
  if (BACK_PAY.includes(row.isBackPay!) && !row.backPayMonth) return refuses(at, 'backPayMonth', '补发须说明补发的是哪个月');
  return person ? null : waits(at, 'idCardNumber', UNKNOWN_PERSON);
};

const lineOf = (row: Row, { post }: Person): object => ({
  idNumber: row.idCardNumber,
  post,
  kind: 'direct',
  gross: row.totalPayAmount,
  net: row.actualAmount,
  ...(row.days && { daysWorked: row.days }),
  ...(row.workHours && { normalHours: row.workHours }),
  ...(BACK_PAY.includes(row.isBackPay!) && { backPayFor: row.backPayMonth }),
});

const TRANSLATORS: Readonly<Record<Method, Translate>> = {
  'Project.Add': namedProject,
  'ProjectSubContractor.Add': subcontract,
  // A team is no party of ours: who belongs to it is on the roll, under the firm.
  'Team.Add': () => ({}),
  'ProjectWorker.Add': roll,
  'WorkerEntryExit.Add': entryOrExit,
  'WorkerContract.Add': contract,
  'WorkerAttendance.Add': attendance,
  'Payroll.Add': payroll,
  'AsyncHandleResult.Query': () => ({}),
};

/** Translates an opened message into calls of the public API, what is to be remembered of it, what can't be filed yet, and what never can. */
export const translate = (method: Method, value: Opened, known: Known): Translation => ({
  filings: [],
  people: [],
  projects: [],
  waits: [],
  refusals: [],
  ...TRANSLATORS[method](value, known),
});
