import type { Category } from '../complaint/complaint';
import { INSTANT_PARTS, isPattern, KINDS, MONTH_PARTS, NAMED_FORMATS, type Kind, unitNames, type Unit, type Urgency } from './city-field';
import { callBackFaults, isRecord, type CallBackForm } from './call-back-form';

/** Where a field of ours stands in a city's form, and how it is written there. */
export interface FieldRule {
  /** Names joined with dots, numbers for places of a list: `callee.name`, `firms.0.name`. Of several the first that holds something counts. */
  readonly path?: string | readonly string[];
  /** What always stands, where the form has no such field. */
  readonly value?: string | boolean;
  /** The city's codes and what they mean here. */
  readonly codes?: Readonly<Record<string, string | boolean>>;
  /** What a code means that is not among them. */
  readonly otherwise?: string | boolean;
  /** Of times and months: `rfc3339`, `epoch-seconds`, `epoch-milliseconds`, or patterns such as `yyyy/MM/dd HH:mm` in Asia/Shanghai. */
  readonly format?: string | readonly string[];
  /** Of sums; yuan where left out. */
  readonly unit?: Unit;
}

interface Target {
  readonly kind: keyof typeof KINDS;
  readonly required?: true;
}

/** What a work order tells, and what it must tell. */
const TARGETS = {
  orderNumber: { kind: 'number', required: true },
  channel: { kind: 'channel', required: true },
  receivedAt: { kind: 'instant', required: true },
  category: { kind: 'category', required: true },
  content: { kind: 'content', required: true },
  region: { kind: 'region', required: true },
  respondentName: { kind: 'firm', required: true },
  respondentUscc: { kind: 'uscc' },
  urgency: { kind: 'urgency' },
  callerName: { kind: 'person' },
  callerPhone: { kind: 'phone' },
  callerIdNumber: { kind: 'idNumber' },
  anonymous: { kind: 'flag' },
  confidential: { kind: 'flag' },
  workers: { kind: 'count' },
  amount: { kind: 'money' },
  periodFrom: { kind: 'month' },
  periodTo: { kind: 'month' },
} as const satisfies Record<string, Target>;
type TargetName = keyof typeof TARGETS;
const targets = Object.entries(TARGETS) as [TargetName, Target][];

/** How a city's hotline writes its work orders (工单), and how it wants to be called back: data, so that another city needs no code. */
export interface HotlineForm {
  readonly name: string;
  readonly fields: Readonly<Partial<Record<TargetName, FieldRule>>>;
  readonly callBack?: CallBackForm;
}

/** A work order as read from a city's form. */
export interface WorkOrder {
  readonly orderNumber: string;
  readonly channel: '12333' | '12345';
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly category: Category;
  readonly content: string;
  readonly region: string;
  readonly respondentName: string;
  readonly respondentUscc?: string;
  readonly urgency?: Urgency;
  readonly callerName?: string;
  readonly callerPhone?: string;
  readonly callerIdNumber?: string;
  readonly anonymous?: boolean;
  readonly confidential?: boolean;
  readonly workers?: number;
  /** Yuan, "9600.00". */
  readonly amount?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
}

export interface Fault {
  readonly path: string;
  readonly message: string;
}

const PATH = /^[^.\s]+(\.[^.\s]+)*$/;
const pathsOf = ({ path }: FieldRule): readonly string[] => (path === undefined ? [] : typeof path === 'string' ? [path] : path);
const formatsOf = ({ format }: FieldRule, { formats }: Kind): readonly string[] | undefined =>
  format === undefined ? formats : typeof format === 'string' ? [format] : format;

/** Where a field of ours stands in the city's form: what a fault is told by. */
export const cityPath = (form: HotlineForm, target: TargetName): string => pathsOf(form.fields[target] ?? {})[0] ?? target;

/** Reads a work order; each wrong field by its path in the city's form. */
export const readOrder = (form: HotlineForm, body: unknown): { order: WorkOrder } | { faults: Fault[] } => {
  const faults: Fault[] = [];
  const order: Record<string, unknown> = {};
  for (const [name, { kind, required }] of targets) {
    const rule = form.fields[name];
    if (!rule) continue;
    const text = textAt(rule, body);
    if (text === undefined) {
      if (required) faults.push({ path: cityPath(form, name), message: 'must not be left out or blank' });
      continue;
    }
    const value = text === null ? undefined : meaningOf(rule, KINDS[kind], text);
    if (value === undefined) faults.push({ path: cityPath(form, name), message: KINDS[kind].message });
    else order[name] = value;
  }
  const { periodFrom, periodTo } = order as { periodFrom?: string; periodTo?: string };
  if (periodFrom && periodTo && periodTo < periodFrom)
    faults.push({ path: cityPath(form, 'periodTo'), message: `must not lie before ${cityPath(form, 'periodFrom')}` });
  return faults.length ? { faults } : { order: order as unknown as WorkOrder };
};

/** The text that stands there, undefined for nothing, null for what is no text. */
const textAt = (rule: FieldRule, body: unknown): string | null | undefined => {
  for (const path of pathsOf(rule)) {
    const found = path.split('.').reduce<unknown>((here, name) => below(here, name), body);
    if (found === undefined || found === null || found === '') continue;
    if (typeof found === 'string') {
      if (found.trim() === '') continue;
      return found.trim();
    }
    return typeof found === 'number' || typeof found === 'boolean' ? String(found) : null;
  }
  return rule.value === undefined ? undefined : String(rule.value);
};

const below = (here: unknown, name: string): unknown =>
  here !== null && typeof here === 'object' && Object.hasOwn(here, name) ? (here as Record<string, unknown>)[name] : undefined;

const meaningOf = (rule: FieldRule, kind: Kind, text: string): string | number | boolean | undefined => {
  const { codes, otherwise, unit } = rule;
  const how = { formats: formatsOf(rule, kind), unit };
  const meant = codes && Object.hasOwn(codes, text) ? String(codes[text]) : text;
  const read = kind.read(meant, how);
  return read === undefined && otherwise !== undefined ? kind.read(String(otherwise), how) : read;
};

/** What is wrong with a mapping, each fault by its path in the document; none for a sound one. */
export const formFaults = (document: unknown): string[] => {
  if (!isRecord(document)) return ['must be an object'];
  const { name, fields, callBack, ...others } = document;
  const faults = Object.keys(others).map((each) => `${each}: is unknown here`);
  if (typeof name !== 'string' || name.trim() === '') faults.push('name: must be a text');
  if (!isRecord(fields)) return [...faults, 'fields: must be an object'];
  for (const each of Object.keys(fields)) if (!Object.hasOwn(TARGETS, each)) faults.push(`fields.${each}: is no field of a work order`);
  for (const [target, { kind, required }] of targets) {
    const rule = fields[target];
    if (rule !== undefined) faults.push(...ruleFaults(rule, KINDS[kind]).map((fault) => `fields.${target}${fault}`));
    else if (required) faults.push(`fields.${target}: is missing`);
  }
  return [...faults, ...(callBack === undefined ? [] : callBackFaults(callBack))];
};

const RULE_KEYS = ['path', 'value', 'codes', 'otherwise', 'format', 'unit'];

const ruleFaults = (rule: unknown, kind: Kind): string[] => {
  if (!isRecord(rule)) return [': must be an object'];
  const faults = Object.keys(rule)
    .filter((key) => !RULE_KEYS.includes(key))
    .map((key) => `.${key}: is unknown here`);
  const { path, value, codes, otherwise, format, unit } = rule;
  if (path === undefined && value === undefined) faults.push(': needs a path or a value');
  const paths = path === undefined ? [] : [path].flat();
  if (path !== undefined && !(paths.length && paths.every((each) => typeof each === 'string' && PATH.test(each))))
    faults.push('.path: must be names joined with dots, or a list of such');
  if (format !== undefined) faults.push(...formatFaults(format, kind));
  if (unit !== undefined && !(kind.takesUnit && unitNames.includes(unit as Unit)))
    faults.push(kind.takesUnit ? `.unit: must be one of ${unitNames.join(', ')}` : '.unit: belongs to sums alone');
  if (faults.length) return faults;
  const how = { formats: formatsOf(rule, kind), unit: unit as Unit | undefined };
  const means = (meaning: unknown): boolean =>
    (typeof meaning === 'string' || typeof meaning === 'boolean') && kind.read(String(meaning), how) !== undefined;
  if (value !== undefined && !means(value)) faults.push('.value: means nothing here');
  if (otherwise !== undefined && !means(otherwise)) faults.push('.otherwise: means nothing here');
  if (codes !== undefined && !isRecord(codes)) return [...faults, '.codes: must be an object'];
  for (const [code, meaning] of Object.entries(codes ?? {})) if (!means(meaning)) faults.push(`.codes.${code}: means nothing here`);
  return faults;
};

const formatFaults = (format: unknown, kind: Kind): string[] => {
  if (!kind.formats) return ['.format: belongs to times and months alone'];
  const needed = kind === KINDS.month ? MONTH_PARTS : INSTANT_PARTS;
  const named: readonly string[] = kind === KINDS.month ? [] : NAMED_FORMATS;
  const formats: unknown[] = [format].flat();
  const isKnown = (each: unknown): boolean => typeof each === 'string' && (named.includes(each) || isPattern(each, needed));
  return formats.length && formats.every(isKnown) ? [] : [`.format: must be ${[...named, `a pattern of ${needed.join(', ')}`].join(', ')}`];
};
