/** The methods of the national data standard (全国建筑工人管理服务信息平台数据标准) that are taken in. */
export const METHODS = [
  'Project.Add',
  'ProjectSubContractor.Add',
  'Team.Add',
  'ProjectWorker.Add',
  'WorkerEntryExit.Add',
  'WorkerContract.Add',
  'WorkerAttendance.Add',
  'Payroll.Add',
  'AsyncHandleResult.Query',
] as const;
export type Method = (typeof METHODS)[number];

/** What a caller is answered: 0 taken; the standard's own refusals. */
export const CODES = { taken: '0', invalid: '-1', unsigned: '-2', unknown: '-3', tooMany: '-5' } as const;
export type Code = (typeof CODES)[keyof typeof CODES];

/** The form that every method is sent as; what the signature covers are all of its fields but itself. */
export interface Envelope {
  readonly method: Method;
  readonly version: '1.0';
  readonly appid: string;
  readonly format: 'json';
  /** yyyyMMddHHmmss, Asia/Shanghai. */
  readonly timestamp: string;
  readonly nonce: string;
  readonly sign: string;
  /** JSON. */
  readonly data: string;
}

/** Why a message is not taken. `message` names fields, never what stood in them. */
export interface Refusal {
  readonly code: Code;
  readonly message: string;
}

const FIELDS = ['method', 'version', 'appid', 'format', 'timestamp', 'nonce', 'sign', 'data'] as const;
const SHAPES: Readonly<Record<Exclude<(typeof FIELDS)[number], 'method' | 'data'>, RegExp>> = {
  version: /^1\.0$/,
  appid: /^[\w-]{1,64}$/,
  format: /^json$/i,
  timestamp: /^\d{14}$/,
  nonce: /^[\x21-\x7e]{8,64}$/,
  sign: /^[0-9a-f]{64}$/i,
};

/** Reads the fields of a form; a field that is given twice is an array, and refused. */
export const readEnvelope = (form: Readonly<Record<string, unknown>>): { envelope: Envelope } | { refusal: Refusal } => {
  const wrong = FIELDS.filter((name) => {
    const value = form[name];
    if (typeof value !== 'string' || value === '') return true;
    if (name === 'method') return !(METHODS as readonly string[]).includes(value);
    return name !== 'data' && !SHAPES[name].test(value);
  });
  if (wrong.length) return { refusal: { code: CODES.invalid, message: `请求参数错误：${wrong.join('、')}` } };
  return { envelope: form as unknown as Envelope };
};
