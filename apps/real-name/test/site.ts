import { randomUUID } from 'node:crypto';
import { openMessage, rowsIn, sealField, signatureOf, type Method } from '@anxin/real-name';
import { newId, Sealer, serviceDataSource, type Transactions } from '@anxin/persistence';
import { HaltingPoint, HaltingTransactions } from '../../../libs/testing/src/halting';
import { AnxinApi } from '../src/filing/anxin-api.client';
import { FileMessages } from '../src/filing/file-messages.use-case';
import { FilingStore } from '../src/filing/filing.store';
import { SendFiling } from '../src/filing/send-filing.use-case';
import { TranslateMessage } from '../src/filing/translate-message.use-case';
import { MatchProject } from '../src/known/match-project.use-case';
import { NamedProjectStore } from '../src/known/named-project.store';
import { RollStore } from '../src/known/roll.store';
import { MessageStore } from '../src/message/message.store';
import { realName } from '../src/real-name.module';
import { realNameSettings } from '../src/settings/real-name.settings';

export const CONTRACTOR = '91371302MA3TEKT04U';
export const FIRM = '91371302MA3AAAA15U';
export const STRANGER = '91371302MA3AAAA23N';
export const APPID = `demo-platform-${CONTRACTOR}`;
export const SECRET = 'demo'.repeat(8);
export const PROJECT = { id: '019b8d5e-6c00-7a31-8f4e-2b7d90c1e5a8', name: '某小区二期', region: '371302', generalContractor: CONTRACTOR };

/** What must never be seen. */
export const PEOPLE = [
  { name: '慕容雪鹰', idNumber: '371302199003070018', phone: '13987654321', card: '6228482429624015649' },
  { name: '欧阳霜月', idNumber: '371302197801246402', phone: '13987651234', card: '6222021234567890' },
] as const;
export const LEAK = /慕容雪鹰|欧阳霜月|371302199003070018|371302197801246402|13987654321|13987651234|6228482429624015649|6222021234567890/;

const sealed = (text: string): string => sealField(text, SECRET);
const unit = (corpCode: string) => ({ projectCode: 'P1', corpCode, corpName: '某公司', teamSysNo: 'T1' });
const person = (n: number) => ({ idCardType: '01', idCardNumber: sealed(PEOPLE[n]!.idNumber) });
const all = PEOPLE.map((_, n) => n);

/** The messages of a site, as a platform sends them. */
export const say = {
  project: (more: object = {}) => ({
    code: 'P1',
    contractorCorpCode: CONTRACTOR,
    name: PROJECT.name,
    category: '01',
    areaCode: '371302',
    prjStatus: '3',
    builderLicenses: [],
    ...more,
  }),
  subcontractor: (corpCode: string = FIRM) => ({ ...unit(corpCode), corpType: '009' }),
  team: () => ({ ...unit(FIRM), teamName: '木工一班' }),
  roll: (who: readonly number[] = all, corpCode: string = FIRM) => ({
    ...unit(corpCode),
    workerList: who.map((n) => ({
      ...person(n),
      workerName: PEOPLE[n]!.name,
      workType: '木工',
      workRole: '20',
      cellPhone: PEOPLE[n]!.phone,
      payRollBankCardNumber: sealed(PEOPLE[n]!.card),
      payRollBankName: '中国农业银行',
    })),
  }),
  passage: (type: '1' | '0', date: string, who: readonly number[] = all) => ({
    ...unit(FIRM),
    workerList: who.map((n) => ({ ...person(n), date, type, voucherUrl: 'v' })),
  }),
  contracts: (who: readonly number[] = all, corpCode: string = FIRM) => ({
    projectCode: 'P1',
    contractList: who.map((n) => ({
      ...person(n),
      corpCode,
      corpName: '某公司',
      contractPeriodType: '1',
      startDate: '2026-01-05',
      endDate: '2026-12-31',
      unit: '日',
      unitPrice: '300.00',
      signDate: '2026-01-04',
      payDay: '10',
    })),
  }),
  attendance: (date: string, who: readonly number[] = all) => ({
    projectCode: 'P1',
    teamSysNo: 'T1',
    dataList: who.map((n) => ({ ...person(n), date })),
  }),
  payroll: (who: readonly number[] = all, net = '5200.00', corpCode: string = FIRM) => ({
    ...unit(corpCode),
    payMonth: '2026-01',
    detailList: who.map((n) => ({
      ...person(n),
      payRollBankCardNumber: sealed(PEOPLE[n]!.card),
      payRollBankName: '中国农业银行',
      days: 22,
      totalPayAmount: '6000.00',
      actualAmount: net,
      isBackPay: '0',
      balanceDate: '2026-02-10',
      thirdPayRollCode: 'R1',
    })),
  }),
};

/** The whole site in order, as messages. */
export const SITE: readonly (readonly [Method, object])[] = [
  ['Project.Add', say.project()],
  ['ProjectSubContractor.Add', say.subcontractor()],
  ['ProjectWorker.Add', say.roll()],
  ['WorkerEntryExit.Add', say.passage('1', '2026-01-05')],
  ['WorkerContract.Add', say.contracts()],
  ['WorkerAttendance.Add', say.attendance('2026-01-05')],
  ['Payroll.Add', say.payroll()],
];

/** A signed form, at this moment. */
export const formOf = (method: string, data: object, more: Record<string, string> = {}, secret = SECRET): Record<string, string> => {
  const timestamp = new Date(Date.now() + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
  const form = {
    method,
    version: '1.0',
    appid: APPID,
    format: 'json',
    timestamp,
    nonce: randomUUID(),
    data: JSON.stringify(data),
    ...more,
  };
  return { ...form, sign: signatureOf(form, secret) };
};

/** What files messages, as one process has it, on the database that `env` names; it halts at the point. */
export const filingParts = async (env: NodeJS.ProcessEnv, apiUrl: string, point = 'never') => {
  const dataSource = await serviceDataSource(realName.persistence, env).initialize();
  const halt = new HaltingPoint(point);
  const transactions: Transactions = new HaltingTransactions(dataSource, halt);
  const sealer = new Sealer('real-name', env);
  const settings = realNameSettings({ ANXIN_API_URL: apiUrl, ANXIN_DEMO: '1' });
  const [messages, filings, projects, roll] = [
    new MessageStore(sealer),
    new FilingStore(sealer),
    new NamedProjectStore(),
    new RollStore(sealer),
  ];
  const api = new AnxinApi(settings);
  const match = new MatchProject(transactions, projects, messages, api);
  const translate = new TranslateMessage(transactions, messages, filings, projects, roll, match, settings);
  const work = new FileMessages(transactions, messages, filings, translate, new SendFiling(transactions, filings, messages, api));
  return {
    halt,
    work,
    /** Keeps a message as if it had been let in, and files nothing of it yet. */
    keep: (method: Method, data: object): Promise<string> =>
      transactions.run(async (tx) => {
        const opened = openMessage(method, data, SECRET);
        if ('faults' in opened) throw new Error(JSON.stringify(opened.faults));
        const serial = newId();
        await messages.insert(tx, { serial, appid: APPID, method, value: opened.value, rows: rowsIn(opened.value) });
        return serial;
      }),
    results: async (serial: string) => (await transactions.reading((tx) => messages.results(tx, APPID, serial)))!.rows,
    close: () => dataSource.destroy(),
  };
};
