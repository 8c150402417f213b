import type { Method } from './envelope';
import { readObject, type Fields, type MessageFault, type Opened } from './schema';

const PERSON = { idCardType: 'text*', idCardNumber: 'sealedIdNumber*' } as const;
const UNIT = { projectCode: 'text*', corpCode: 'uscc*', corpName: 'text*' } as const;

/** The fields of each method that something is made of here, as the standard has them; others (pictures, map data) are read past. */
const MESSAGES: Readonly<Record<Method, Fields>> = {
  'Project.Add': {
    code: 'text*',
    contractorCorpCode: 'uscc*',
    contractorCorpName: 'text',
    name: 'text*',
    category: 'text*',
    buildCorpCode: 'uscc',
    areaCode: 'region*',
    prjStatus: 'text*',
    startDate: 'day',
    completeDate: 'day',
  },
  'ProjectSubContractor.Add': { ...UNIT, corpType: 'text*', entryTime: 'day', exitTime: 'day' },
  'Team.Add': { ...UNIT, teamName: 'text*', entryTime: 'day', exitTime: 'day' },
  'ProjectWorker.Add': {
    ...UNIT,
    teamSysNo: 'text*',
    workerList: [
      {
        ...PERSON,
        workerName: 'text*',
        workType: 'text*',
        workRole: 'text*',
        cellPhone: 'text*',
        payRollBankCardNumber: 'sealedCard',
        payRollBankName: 'text',
      },
    ],
  },
  'WorkerEntryExit.Add': { ...UNIT, teamSysNo: 'text*', workerList: [{ ...PERSON, date: 'day*', type: 'text*', voucherUrl: 'text*' }] },
  'WorkerContract.Add': {
    projectCode: 'text*',
    contractList: [
      {
        ...PERSON,
        corpCode: 'uscc*',
        corpName: 'text*',
        contractPeriodType: 'text*',
        startDate: 'day*',
        endDate: 'day*',
        unit: 'text',
        unitPrice: 'money',
        // Not in the standard: what the law asks of a contract and a message may add.
        signDate: 'day',
        payDay: 'count',
      },
    ],
  },
  'WorkerAttendance.Add': { projectCode: 'text*', teamSysNo: 'text*', dataList: [{ ...PERSON, date: 'day*', direction: 'text' }] },
  'Payroll.Add': {
    ...UNIT,
    teamSysNo: 'text*',
    payMonth: 'month*',
    detailList: [
      {
        ...PERSON,
        days: 'count',
        workHours: 'count',
        payRollBankCardNumber: 'sealedCard*',
        payRollBankName: 'text*',
        totalPayAmount: 'money*',
        actualAmount: 'money*',
        isBackPay: 'text*',
        balanceDate: 'day*',
        thirdPayRollCode: 'text*',
        // Not in the standard: the month that back pay is for.
        backPayMonth: 'month',
      },
    ],
  },
  'AsyncHandleResult.Query': { requestSerialCode: 'text*' },
};

/** The standard's code of a resident identity card (居民身份证). */
const RESIDENT_CARD = ['01', '1'];

/**
 * Opens a message: its fields checked, identity and card numbers decrypted with the sender's secret.
 * What comes back holds them in clear and goes no further than to the call that files it.
 */
export const openMessage = (method: Method, data: unknown, secret: string): { value: Opened } | { faults: readonly MessageFault[] } => {
  const { value, faults } = readObject(MESSAGES[method], data, secret);
  const all = [...faults, ...foreignCards(value)];
  return all.length ? { faults: all } : { value };
};

const foreignCards = (value: Opened): MessageFault[] =>
  Object.entries(value).flatMap(([list, rows]) =>
    typeof rows === 'object'
      ? rows.flatMap(({ idCardType }, at) =>
          typeof idCardType === 'string' && !RESIDENT_CARD.includes(idCardType)
            ? [{ path: `${list}.${at}.idCardType`, message: '只受理居民身份证（01）：其他证件请经窗口报送' }]
            : [],
        )
      : [],
  );
