import { FIELDS, VALUES } from './fact-words.mjs';

/** The folders of the catalogue. */
export const AREAS = {
  contracts: '劳动合同与备案 · Contracts and filing',
  dispatch: '劳务派遣 · Dispatch',
  filings: '集体协商与制度备案 · Bargaining and filings',
  incidents: '投诉与群体事件 · Complaints and incidents',
  insurance: '社会保险 · Insurance',
  office: '监察办案 · The office’s own work',
  letters: '责任书 · Responsibility letters',
  safeguards: '工程建设领域保障 · Safeguards of sites',
  wages: '工资支付 · Wages',
};

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date with its weekday, whether people work then, and whether that is certain. @param {string} date @param {any} tools */
export function markedDate(date, { dayOfWeek, dayKind, isProvisional }) {
  const weekday = dayOfWeek(date) % 7;
  const [weekend, works] = [weekday === 0 || weekday === 6, dayKind(date) === 'working-day'];
  return `${date} 周${WEEKDAYS[weekday]}${works ? (weekend ? '班' : '') : '休'}${isProvisional(date) ? '暂定' : ''}`;
}

/** Fields that say nothing to a reader: keys, and what stands in the page already. */
const SILENT = new Set(
  'agency case department developer employer employerOfRecord enforcer eventId events id key lender parent payrollId paydayMonth paymentEvent permitKnownOn record scope signedKnownOn uscc version'.split(
    ' ',
  ),
);
/** Codes that say that nothing is special. */
const USUAL = new Set(['kind=direct', 'relation=labour', 'form=contract', 'state=held', 'covers=true']);

/** What it says that something is not so, where that matters. */
const NOT = /** @type {Readonly<Record<string, string>>} */ ({
  active: '停业',
  covers: '未经确认',
  under16: '首日已满十六周岁',
  unionised: '没有工会',
});
/** Of the employer of most cases nothing is said: the first page does. */
const isUsualEmployer = (/** @type {string} */ field, /** @type {any} */ value) =>
  field === 'employer' && value.region === '371302' && value.industry === 'C1811';

/** The facts of a case, a line for each. @param {{ facts: any, region?: string }} one @param {any} tools @returns {string[]} */
export function factsOf({ facts, region }, tools) {
  const { kind, subject, employment, ...rest } = facts;
  const about = [
    region && `地区：${tools.regionByCode(region)?.name ?? region}`,
    subject.period && `月份：${subject.period}`,
    subject.post && `岗位：${subject.post}`,
    kind === 'wage-period' && subject.project && '工程建设项目',
  ].filter(Boolean);
  // Of an employment that stands among the person's others nothing is said twice.
  const all = rest.employments?.includes(employment) ? rest : { employment, ...rest };
  const lines = Object.entries(all).flatMap(([field, value]) => linesOf(field, value, tools));
  return about.length + lines.length ? [...about, ...lines] : ['无登记 nothing is on file'];
}

/** @param {string} field @param {any} value @param {any} tools @returns {string[]} */
function linesOf(field, value, tools) {
  if (isEmpty(value) || (SILENT.has(field) && field !== 'employer') || isUsualEmployer(field, value)) return [];
  const name = word(Array.isArray(value) && field === 'months' ? 'period' : field);
  if (Array.isArray(value)) return grouped(value.map((one) => textOf(one, field, tools))).map((text) => `${name}：${text}`);
  const text = textOf(value, field, tools);
  return text ? [`${name}：${text}`] : [];
}

/** Many of the same in one line: `1 … 20 实发 2000.00`. @param {string[]} texts */
function grouped(texts) {
  const people = /^劳动者 (\S+?)((?:，|$).*)$/s;
  /** @type {{ text: string, names: string[] }[]} */
  const groups = [];
  for (const text of texts.filter(Boolean)) {
    const [, name, rest] = people.exec(text) ?? [];
    const last = groups.at(-1);
    if (name !== undefined && last && last.text === rest) last.names.push(name);
    else groups.push({ text: rest ?? text, names: name === undefined ? [] : [name] });
  }
  return groups.map(({ text, names }) => {
    if (!names.length) return text;
    const who = names.length > 3 ? `${names[0]}至${names.at(-1)}（共${names.length}人）` : names.join('、');
    return `劳动者 ${who}${text}`;
  });
}

/** @param {any} value */
const isEmpty = (value) =>
  value === undefined ||
  value === null ||
  value === false ||
  value === 0n ||
  value === '' ||
  (Array.isArray(value) && !value.length) ||
  value.size === 0;

/** @param {any} value @param {string} field @param {any} tools @returns {string} */
function textOf(value, field, tools) {
  if (typeof value === 'bigint') return `${value / 100n}.${String(value % 100n).padStart(2, '0')}元`;
  if (value === true) return '是';
  if (value instanceof Date) return new Date(value.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  if (value instanceof Map) return [...value].map(([key, one]) => `${plainKey(key)} ${textOf(one, field, tools)}`).join('；');
  if (value instanceof Set) return [...value].map(plainKey).join('、');
  if (Array.isArray(value)) return grouped(value.map((one) => textOf(one, field, tools))).join('；');
  if (typeof value === 'object') return 'subject' in value ? factsOf({ facts: value }, tools).join('，') : partsOf(value, tools);
  if (typeof value === 'string' && DATE.test(value)) return markedDate(value, tools);
  if (field === 'region' || field === 'fund') return tools.regionByCode(String(value))?.name ?? String(value);
  if (value === tools.EMPLOYER) return '本单位';
  if (value === tools.PROJECT) return '本工程';
  return VALUES[String(value)] ?? String(value);
}

/** An id made of a name, without what it was made with. @param {unknown} key */
const plainKey = (key) => String(key).replace(/^(contract|employment)-/, '');

/** @param {Record<string, any>} value @param {any} tools */
function partsOf(value, tools) {
  const dates = new Set();
  const parts = [];
  for (const [field, one] of Object.entries(value)) {
    if (one === false && NOT[field]) parts.push(NOT[field]);
    if (SILENT.has(field) || isEmpty(one) || USUAL.has(`${field}=${one}`)) continue;
    // The register heard of most things on the day itself.
    if (field === 'knownOn' && dates.has(one)) continue;
    if (typeof one === 'string' && DATE.test(one)) dates.add(one);
    const text = textOf(one, field, tools);
    const nested = typeof one === 'object' && !(one instanceof Date);
    if (text) parts.push(nested ? `${word(field)}（${text}）` : `${word(field)} ${text}`);
  }
  return parts.join('，');
}

/** @param {string} field */
function word(field) {
  const found = FIELDS[/** @type {keyof typeof FIELDS} */ (field)];
  if (!found) throw new Error(`a fact of the worked cases has no word: ${field} (tools/documents/fact-words.mjs)`);
  return found;
}
