import type { LocalDate, YearMonth } from '@anxin/calendar';
import { fen } from '@anxin/money';
import type { Method } from './envelope';
import type { MessageFault, Opened } from './schema';

/** A call of the public API that files what a row says. */
export interface Filing {
  /** `/employments` */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The row it comes from, `workerList.3`; empty for the message itself. Part of the Idempotency-Key. */
  readonly row: string;
}

/** Somebody on a site's roll (花名册): the standard names people once and refers to them by number after. */
export interface Person {
  readonly projectCode: string;
  readonly employer: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly post: string;
  readonly migrant: boolean;
}

/** A project as the platform knows it; ours is found by these. */
export interface NamedProject {
  readonly code: string;
  readonly name: string;
  readonly generalContractor: string;
  readonly developer: string | null;
  readonly region: string;
}

/** What earlier messages and our registers say; whoever files keeps it, people sealed. */
export interface Known {
  /** Our id of a platform's project. */
  project(code: string): string | undefined;
  person(projectCode: string, idNumber: string): Person | undefined;
  /** Our id of the employment that a person's entry was filed as. */
  employment(projectCode: string, idNumber: string): string | undefined;
  /** The agreed payday of wages of a month, as our contracts have it. */
  payday(employer: string, projectCode: string, month: YearMonth): LocalDate | undefined;
}

export interface Translation {
  readonly filings: readonly Filing[];
  /** What is to be kept of the message for later ones. */
  readonly people: readonly Person[];
  readonly projects: readonly NamedProject[];
  /** Rows that can't be filed yet, and what they lack. Nothing is guessed: a guessed day or sum would accuse somebody, or clear somebody. */
  readonly waits: readonly MessageFault[];
}

type Translate = (value: Opened, known: Known) => Partial<Translation>;
type Row = Readonly<Record<string, string | undefined>>;

const text = (value: Opened, name: string): string => value[name] as string;
const rowsOf = (value: Opened, list: string): { row: Row; at: string }[] =>
  ((value[list] as readonly Opened[] | undefined) ?? []).map((row, n) => ({ row: row as Row, at: `${list}.${n}` }));

const UNKNOWN_PROJECT = {
  path: 'projectCode',
  message: '该项目尚未在用人单位与项目登记中找到（按总包单位与名称）：请总包单位先行登记，登记后自动续报',
};
const UNKNOWN_PERSON = '该人员尚未报送花名册（ProjectWorker.Add）';

/** Translates each row by itself: what a row lacks holds no other back. */
const eachRow = (
  value: Opened,
  list: string,
  one: (row: Row, at: string) => Filing | readonly Filing[] | MessageFault,
): Pick<Translation, 'filings' | 'waits'> => {
  const results = rowsOf(value, list).map(({ row, at }) => one(row, at));
  return {
    filings: results.flatMap((result) => ('message' in result ? [] : result)),
    waits: results.flatMap((result) => ('message' in result ? [result] : [])),
  };
};

const onProject =
  (translate: (value: Opened, project: string, known: Known) => Partial<Translation>): Translate =>
  (value, known) => {
    const project = known.project(text(value, 'projectCode'));
    return project === undefined ? { waits: [UNKNOWN_PROJECT] } : translate(value, project, known);
  };

/** A project is matched, never made: the standard's message does not say what the works contract comes to, on which deposit and accounts rest. */
const namedProject: Translate = (value) => ({
  projects: [
    {
      code: text(value, 'code'),
      name: text(value, 'name'),
      generalContractor: text(value, 'contractorCorpCode'),
      developer: (value.buildCorpCode as string | undefined) ?? null,
      region: text(value, 'areaCode'),
    },
  ],
});

const subcontract = onProject((value, project) => ({
  filings: [
    {
      path: `/projects/${project}/subcontracts`,
      body: { subcontractor: text(value, 'corpCode'), scope: `参建类型 ${text(value, 'corpType')}` },
      row: '',
    },
  ],
}));

/** The standard's role of building workers (建筑工人), for whom real-name registration is law (保障农民工工资支付条例 28); 10 is the management. */
const BUILDING_WORKER = '20';

const roll: Translate = (value) => {
  const people = rowsOf(value, 'workerList').map(({ row, at }) => ({ row, at, person: personOf(value, row) }));
  return {
    people: people.map((one) => one.person),
    filings: people.flatMap(({ row, at, person }): Filing[] => {
      const { payRollBankCardNumber: cardNumber, payRollBankName: bank } = row;
      return cardNumber && bank ? [{ path: '/wage-cards', body: { worker: workerOf(person), bank, cardNumber }, row: at }] : [];
    }),
  };
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
  eachRow(value, 'workerList', (row, at) => {
    const projectCode = text(value, 'projectCode');
    if (IN.includes(row.type!)) {
      const person = known.person(projectCode, row.idCardNumber!);
      if (!person) return { path: `${at}.idCardNumber`, message: UNKNOWN_PERSON };
      const { employer, post, migrant } = person;
      const body = { employer, worker: workerOf(person), startsOn: row.date, post, kind: 'direct', project, migrant };
      return { path: '/employments', body, row: at };
    }
    if (!OUT.includes(row.type!)) return { path: `${at}.type`, message: '不是进场（1）或退场（0）' };
    const employment = known.employment(projectCode, row.idCardNumber!);
    if (!employment) return { path: `${at}.idCardNumber`, message: '该人员没有进场记录，无从退场' };
    return { path: `/employments/${employment}/end`, body: { endsOn: row.date }, row: at };
  }),
);

const TERMS: Readonly<Record<string, string>> = { '0': 'fixed', '1': 'task' };
const BASES: Readonly<Record<string, string>> = { 月: 'monthly', 日: 'daily', 天: 'daily', 工日: 'daily', 时: 'hourly', 小时: 'hourly' };

const contract = onProject((value, project, known) =>
  eachRow(value, 'contractList', (row, at) => {
    const person = known.person(text(value, 'projectCode'), row.idCardNumber!);
    if (!person) return { path: `${at}.idCardNumber`, message: UNKNOWN_PERSON };
    const term = TERMS[row.contractPeriodType!];
    if (!term) return { path: `${at}.contractPeriodType`, message: '不是固定期限（0）或以完成一定工作为期限（1）' };
    const lacking = ['unit', 'unitPrice', 'signDate', 'payDay'].find((name) => !row[name]);
    if (lacking)
      return {
        path: `${at}.${lacking}`,
        message: '合同备案须有计量单位、单价、签订日期与约定支付日：标准未列的请随报文补充（signDate、payDay）',
      };
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
    return { path: '/contracts', body, row: at };
  }),
);

/** A person and day once, however often a gate saw it: coming and going are two records of one day's work. */
const attendance = onProject((value, project) => {
  const seen = new Map(
    rowsOf(value, 'dataList').map(({ row }) => [`${row.idCardNumber} ${row.date}`, { idNumber: row.idCardNumber, date: row.date }]),
  );
  return { filings: [{ path: '/attendance', body: { project, lines: [...seen.values()] }, row: '' }] };
});

const BACK_PAY = ['1', 'true', '是'];

/**
 * A payroll is what is owed. What it says was paid is the payer's own word and is never filed as a payment: arrears end on a bank's receipt.
 */
const payroll = onProject((value, project, known) => {
  const [projectCode, employer, period] = [text(value, 'projectCode'), text(value, 'corpCode'), text(value, 'payMonth')];
  const payday = known.payday(employer, projectCode, period);
  if (!payday) return { waits: [{ path: 'payMonth', message: '没有备案的合同说明该月工资的约定支付日：请先报送劳动合同' }] };
  const lines: object[] = [];
  const waits: MessageFault[] = [];
  for (const { row, at } of rowsOf(value, 'detailList')) {
    const person = known.person(projectCode, row.idCardNumber!);
    const fault = lineFault(row, at, person);
    if (fault) waits.push(fault);
    else lines.push(lineOf(row, person!));
  }
  return { filings: lines.length ? [{ path: '/payrolls', body: { employer, period, payday, project, lines }, row: '' }] : [], waits };
});

const lineFault = (row: Row, at: string, person: Person | undefined): MessageFault | null => {
  if (!person) return { path: `${at}.idCardNumber`, message: UNKNOWN_PERSON };
  if (fen(row.actualAmount!) > fen(row.totalPayAmount!)) return { path: `${at}.actualAmount`, message: '实发大于应发' };
  return BACK_PAY.includes(row.isBackPay!) && !row.backPayMonth
    ? { path: `${at}.backPayMonth`, message: '补发须说明补发的是哪个月' }
    : null;
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

/** Translates an opened message into calls of the public API, what is to be remembered of it, and what can't be filed yet. */
export const translate = (method: Method, value: Opened, known: Known): Translation => ({
  filings: [],
  people: [],
  projects: [],
  waits: [],
  ...TRANSLATORS[method](value, known),
});
