import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

/** The rule book for people, written from the catalogue. */
export const RULE_BOOK = 'docs/rule-book.md';

/** What the subject of a rule is; a kind that is not here shows as its name. */
const SUBJECTS = {
  'wage-period': '单位＋项目＋月份 (employer, project, month)',
  'employer-period': '单位＋月份 (employer, month)',
  staff: '单位 (employer of record)',
  headcount: '单位 (employer)',
  incident: '单位＋项目 (employer, project)',
  letter: '县区或单位 (county or employer)',
  agency: '劳务派遣单位 (dispatch agency)',
  'dispatch-post': '单位＋岗位 (employer, post)',
  insurance: '单位 (employer of record)',
  bargaining: '单位 (employer)',
  'wage-systems': '单位 (employer)',
  complaints: '单位 (employer)',
};

const HEAD = `# 预警规则目录 · The rule book

Written by \`npm run documents\` from the rules themselves; an edit here is lost. A rule decides on facts, a person decides what follows. The parameters are those that are shipped: a city changes them, and
switches a rule off, by region and day (\`PUT /policies/{key}\`, \`rule.<id>\`); \`GET /rules?region=&on=\` says what holds where and when. The examples are what the rules say of made-up facts.
`;

/**
 * @param {{ dist: string }} options the folder of the build
 * @returns {string} Markdown
 */
export function ruleBook({ dist }) {
  const require = createRequire(path.join(dist, 'x.js'));
  require('reflect-metadata');
  const folder = path.join(dist, 'apps/rules/src/catalogue');
  const found = (/** @type {string} */ suffix) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(`.${suffix}.js`))
      .sort()
      .map((file) => [path.basename(file, `.${suffix}.js`), require(path.join(folder, file))]);
  const cases = new Map(found('cases').map(([id, { cases: own }]) => [id, own]));
  const rules = found('rule').map(([, { rule }]) => rule);
  if (!rules.length) throw new Error('no rule was found: the rule book would be empty');
  const { shippedPolicies, shippedRows } = require(path.join(dist, 'libs/policy/src/index.js'));
  const { exampleOf: firstOf } = require(path.join(folder, 'worked-case.js'));
  const policy = shippedPolicies();
  const said = (/** @type {any} */ rule) => (cases.has(rule.id) ? firstOf(rule, cases.get(rule.id), policy) : undefined);
  const { regionByCode } = require(path.join(dist, 'libs/codes/src/index.js'));
  const where = (/** @type {string} */ region) => (region === '000000' ? '全国' : (regionByCode(region)?.name ?? region));
  const list = rules.map((rule) => `- [${rule.title.zh}](#${rule.id}) \`${rule.id}\``);
  return [HEAD, ...list, '', ...rules.map((rule) => section(rule, said(rule), shippedRows, where))].join('\n');
}

/** @param {any} rule @param {any} said of its first worked case that accuses @param {readonly any[]} rows @param {(region: string) => string} where */
function section(rule, said, rows, where) {
  const law = rule.basis.map((/** @type {any} */ one) => `${one.law} ${one.article}`).join('、');
  return [
    `## ${rule.id}`,
    '',
    `**${rule.title.zh}** · ${rule.title.en} · 版本 revision ${rule.revision}`,
    '',
    '| | |',
    '| --- | --- |',
    `| 对象 subject | ${SUBJECTS[/** @type {keyof SUBJECTS} */ (rule.subject)] ?? rule.subject} |`,
    `| 依据 law | ${cell(law)} |`,
    `| 等级 severity | ${cell(rule.severity.zh)} · ${cell(rule.severity.en)} |`,
    `| 解除 remedy | ${cell(rule.remedy.zh)} · ${cell(rule.remedy.en)} |`,
    `| 告知 told to | ${['监察员 inspectors', ...rule.audience].join(', ')} |`,
    '',
    ...parametersOf(rule, rows, where),
    ...exampleOf(rule, said),
  ].join('\n');
}

/** @param {any} rule @param {readonly any[]} rows @param {(region: string) => string} where */
function parametersOf(rule, rows, where) {
  const used = rule.parameters.flatMap((/** @type {string} */ key) => rows.filter((row) => row.key === key));
  if (!used.length) return [];
  return [
    '| 参数 parameter | 值 value | 地区 region | 起 from | 依据 basis | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...used.map(
      (/** @type {any} */ row) =>
        `| \`${row.key}\` | ${row.value} ${row.unit} | ${where(row.region)} | ${row.validFrom} | ${cell(row.basis)} | ${row.verified ? '已核 checked' : '待核 to be checked'} |`,
    ),
    '',
  ];
}

/** @param {any} rule @param {any} said */
function exampleOf(rule, said) {
  if (!said) return [];
  const amount = said.amount === undefined ? '' : ` · ${Number(said.amount / 100n)}.${String(said.amount % 100n).padStart(2, '0')} 元`;
  const liable = (said.jointlyLiable ?? []).map((/** @type {any} */ one) => `> ${one.kind} (${one.article}): ${one.because}`);
  return [
    `示例 Example, [全部案例 all cases](worked-cases/${rule.id}.md):`,
    '',
    `> **${said.severity}** · ${said.since} · ${said.workers} 人${amount}`,
    '>',
    `> ${said.explanation.zh}`,
    `> ${said.nextSteps.zh}`,
    '>',
    `> ${said.explanation.en}`,
    `> ${said.nextSteps.en}`,
    ...(liable.length ? ['>', ...liable] : []),
    '',
  ];
}

const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|');

/** As the formatter wants it. @param {string} root @param {string} text */
export const formatted = async (root, text) => {
  const at = path.join(root, RULE_BOOK);
  return format(text, { ...(await resolveConfig(at)), parser: 'markdown', filepath: at });
};

/** @param {string} root @param {string} text */
export async function writeRuleBook(root, text) {
  const at = path.join(root, RULE_BOOK);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, await formatted(root, text));
}

/** Whether the committed book is another than the catalogue says. @param {string} root @param {string} text @returns {Promise<string[]>} */
export async function driftedRuleBook(root, text) {
  const at = path.join(root, RULE_BOOK);
  if (!existsSync(at)) return [`${RULE_BOOK} is missing: npm run documents`];
  return readFileSync(at, 'utf8') === (await formatted(root, text)) ? [] : [`${RULE_BOOK} is not what the rules say: npm run documents`];
}
