import { CALL_BACK_STEPS, type CallBackStep } from '../call-back/call-back';
import { INSTANT_PARTS, isPattern, NAMED_FORMATS } from './city-field';

/** How a hotline wants its call-backs (回传) written. */
export interface CallBackForm {
  /** Where each part goes in the body, names joined with dots; what is left out is not sent. */
  readonly fields: Readonly<Partial<Record<CallBackPart, string>>>;
  /** What always stands beside them. */
  readonly fixed?: Readonly<Record<string, string | number | boolean>>;
  /** The city's words for steps; others go out as they are called here. */
  readonly steps?: Readonly<Partial<Record<CallBackStep, string | number>>>;
  /** Of the time; RFC 3339 where left out. */
  readonly format?: string;
}

export const CALL_BACK_PARTS = ['orderNumber', 'step', 'at', 'text', 'receiptNumber', 'id'] as const;
export type CallBackPart = (typeof CALL_BACK_PARTS)[number];

/** What a call-back says, without anybody's name or number. */
export interface CallBackContent {
  readonly id: string;
  readonly orderNumber: string;
  readonly receiptNumber: string;
  readonly step: CallBackStep;
  /** RFC 3339 with Asia/Shanghai's offset. */
  readonly at: string;
  /** What the caller is to be told. */
  readonly text: string;
}

/** The body that a hotline is sent. */
export const callBackBody = (form: CallBackForm, content: CallBackContent): Record<string, unknown> => {
  const body: Record<string, unknown> = { ...form.fixed };
  for (const [part, path] of Object.entries(form.fields) as [CallBackPart, string][]) put(body, path, writtenAs(form, part, content));
  return body;
};

const writtenAs = ({ steps = {}, format = 'rfc3339' }: CallBackForm, part: CallBackPart, content: CallBackContent): unknown => {
  if (part === 'step') return steps[content.step] ?? content.step;
  return part === 'at' ? timeAs(format, content.at) : content[part];
};

/** @param at RFC 3339 in Asia/Shanghai: its digits are the city's */
const timeAs = (format: string, at: string): string | number => {
  if (format === 'rfc3339') return at;
  if (format === 'epoch-milliseconds') return new Date(at).getTime();
  if (format === 'epoch-seconds') return Math.floor(new Date(at).getTime() / 1_000);
  const [yyyy, MM, dd, HH, mm, ss] = at.match(/\d+/g)!;
  const parts: Readonly<Record<string, string>> = { yyyy: yyyy!, MM: MM!, dd: dd!, HH: HH!, mm: mm!, ss: ss! };
  return format.replace(/yyyy|MM|dd|HH|mm|ss/g, (part) => parts[part]!);
};

const put = (body: Record<string, unknown>, path: string, value: unknown): void => {
  const names = path.split('.');
  let here = body;
  for (const name of names.slice(0, -1)) here = (here[name] ??= {}) as Record<string, unknown>;
  here[names.at(-1)!] = value;
};

const NAMES = /^[^.\s]+(\.[^.\s]+)*$/;
const KEYS = ['fields', 'fixed', 'steps', 'format'];
const UNSAFE = /(^|\.)(__proto__|constructor|prototype)(\.|$)/;

/** What is wrong with the part of a mapping that says how call-backs are written. */
export const callBackFaults = (form: unknown): string[] => {
  if (!isRecord(form)) return ['callBack: must be an object'];
  const faults = Object.keys(form)
    .filter((key) => !KEYS.includes(key))
    .map((key) => `callBack.${key}: is unknown here`);
  const { fields, fixed = {}, steps = {}, format = 'rfc3339' } = form;
  if (!isRecord(fields)) return [...faults, 'callBack.fields: must be an object'];
  for (const [part, path] of Object.entries(fields)) {
    if (!(CALL_BACK_PARTS as readonly string[]).includes(part)) faults.push(`callBack.fields.${part}: is no part of a call-back`);
    else if (typeof path !== 'string' || !NAMES.test(path) || UNSAFE.test(path))
      faults.push(`callBack.fields.${part}: must be names joined with dots`);
  }
  for (const part of ['orderNumber', 'step'] as const) if (fields[part] === undefined) faults.push(`callBack.fields.${part}: is missing`);
  faults.push(...overlaps(Object.values(fields).filter((path) => typeof path === 'string')));
  if (!isRecord(fixed) || !Object.values(fixed).every((each) => ['string', 'number', 'boolean'].includes(typeof each)))
    faults.push('callBack.fixed: must be an object of texts, numbers, true and false');
  if (!isRecord(steps)) faults.push('callBack.steps: must be an object');
  else
    for (const [step, word] of Object.entries(steps)) {
      if (!(CALL_BACK_STEPS as readonly string[]).includes(step)) faults.push(`callBack.steps.${step}: is no step`);
      else if (typeof word !== 'string' && typeof word !== 'number') faults.push(`callBack.steps.${step}: must be a text or a number`);
    }
  if (typeof format !== 'string' || !((NAMED_FORMATS as readonly string[]).includes(format) || isPattern(format, INSTANT_PARTS)))
    faults.push(`callBack.format: must be ${NAMED_FORMATS.join(', ')}, or a pattern of ${INSTANT_PARTS.join(', ')}`);
  return faults;
};

/** Two parts cannot stand in one place, nor one within another. */
const overlaps = (paths: readonly string[]): string[] =>
  paths.flatMap((path, at) =>
    paths.some((other, place) => place !== at && (other === path || other.startsWith(`${path}.`)))
      ? [`callBack.fields: ${path} is taken twice`]
      : [],
  );

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
