import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { AREAS, factsOf, markedDate } from './case-facts.mjs';
import { CAUSES, LIABLE, SEVERITIES } from './fact-words.mjs';

/** The library of worked cases (案例): one page for each rule and one that leads to them. */
export const WORKED_CASES = 'docs/worked-cases';

const HEAD = `# 预警规则案例 · Worked cases

Written by \`npm run documents\` from the cases that the tests run (\`apps/rules/src/catalogue/<area>/<rule>.cases.ts\`); an edit here is lost. Each case gives facts and what the rule says of them when a day is over, on both sides of each limit. People, units and sums are made up. An alert is no finding: a person decides.

每个案例先列事实，再列各日终了时的判断，兼举界限两侧。人员、单位、金额均属虚构。预警不是认定，由人作出决定。日期后的“休”为休息日或法定假日，“班”为调休上班日，“暂定”为节假日安排尚未公布的日期。判断日写作“2026-02-10（已知至02-12）”的，指当日终了、且此后报来的回单和文书已经知悉。另有注明的除外，单位为兰山区（371302）的制造业单位（C1811），适用当地参数。
`;

/** @typedef {{ title: { zh: string, en: string }, facts: any, says: Record<string, any>, law: { law: string, article: string }[], region?: string, counts?: string[] }} Case */

/**
 * The pages by file name.
 * @param {{ dist: string }} options the folder of the build
 * @returns {Map<string, string>} Markdown
 * @throws Error where a rule says anything else of a case than the case expects
 */
export function workedCases({ dist }) {
  const require = createRequire(path.join(dist, 'x.js'));
  require('reflect-metadata');
  const folder = path.join(dist, 'apps/rules/src/catalogue');
  const { COUNTING, saidOf, verdictOn } = require(path.join(folder, 'worked-case.js'));
  const policy = require(path.join(dist, 'libs/policy/src/index.js')).shippedPolicies();
  const found = (/** @type {string} */ suffix) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(`.${suffix}.js`))
      .sort()
      .map((file) => ({ id: path.basename(file).split('.')[0], area: path.dirname(file), ...require(path.join(folder, file)) }));
  const cases = new Map(found('cases').map(({ id, cases: own }) => [id, own]));
  const books = found('rule').map(({ area, rule }) => ({ area, rule, cases: /** @type {Case[]} */ (cases.get(rule.id) ?? []) }));
  if (!books.some((one) => one.cases.length)) throw new Error('no worked case was found: the library would be empty');
  const [calendar, codes] = ['calendar', 'codes'].map((lib) => require(path.join(dist, `libs/${lib}/src/index.js`)));
  const { EMPLOYER, PROJECT } = require(path.join(folder, 'facts.builder.js'));
  const tools = { ...calendar, ...codes, EMPLOYER, PROJECT };
  for (const { rule, cases: own } of books)
    for (const one of own)
      for (const [day, said] of Object.entries(one.says)) {
        const really = JSON.stringify(saidOf(verdictOn(rule, one, day, policy), said));
        if (really !== JSON.stringify(said)) throw new Error(`${rule.id}: “${one.title.zh}” on ${day}: ${really}`);
      }
  const pages = books.map((book) => /** @type {const} */ ([`${book.rule.id}.md`, page(book, COUNTING, tools)]));
  return new Map([['README.md', index(books, COUNTING)], ...pages]);
}

/** @param {any[]} books @param {Record<string, { zh: string, en: string }>} counting */
function index(books, counting) {
  const areas = [...new Set(books.map(({ area }) => area))];
  const total = books.reduce((sum, book) => sum + book.cases.length, 0);
  const shown = (/** @type {string} */ count) =>
    books.flatMap(({ rule, cases }) =>
      cases.flatMap((/** @type {Case} */ one, /** @type {number} */ at) =>
        one.counts?.includes(count) ? [`[${rule.title.zh} ${at + 1}](${rule.id}.md#case-${at + 1})`] : [],
      ),
    );
  return [
    HEAD,
    `共${books.length}条规则、${total}个案例 · ${books.length} rules, ${total} cases`,
    '',
    ...areas.flatMap((area) => [
      `## ${AREAS[/** @type {keyof typeof AREAS} */ (area)] ?? area}`,
      '',
      ...books
        .filter((book) => book.area === area)
        .map(({ rule, cases }) => `- [${rule.title.zh}](${rule.id}.md) · ${rule.title.en} · ${cases.length}`),
      '',
    ]),
    '## 期间怎样计算 · How days are counted',
    '',
    ...Object.entries(counting).flatMap(([count, { zh, en }], at) => [`${at + 1}. ${zh} ${en}`, '', `   ${shown(count).join('、')}`, '']),
  ].join('\n');
}

/** @param {{ rule: any, cases: Case[] }} book @param {Record<string, { zh: string, en: string }>} counting @param {any} tools */
function page({ rule, cases }, counting, tools) {
  return [
    `# ${rule.title.zh} · ${rule.title.en}`,
    '',
    `[\`${rule.id}\`](../rule-book.md#${rule.id}) · ${rule.severity.zh} · ${rule.severity.en} · [全部案例 all cases](README.md)`,
    '',
    ...cases.flatMap((one, at) => [
      `<a id="case-${at + 1}"></a>`,
      '',
      `## ${at + 1} ${one.title.zh}`,
      '',
      one.title.en,
      '',
      ...factsOf(one, tools).map((line) => `- ${line}`),
      '',
      '日终的判断 said when the day is over:',
      '',
      ...Object.entries(one.says).map(([day, said]) => `- ${dayOf(day, tools)}：${wordsOf(said, tools)}`),
      '',
      `依据 law：${one.law.map(({ law, article }) => `${law} ${article}`).join('、')}`,
      ...(one.counts?.length ? ['', `期间 days：${one.counts.map((count) => counting[count]?.zh).join('')}`] : []),
      '',
    ]),
  ].join('\n');
}

/** @param {string} key @param {any} tools */
function dayOf(key, tools) {
  const [over, known] = key.split('/');
  return markedDate(/** @type {string} */ (over), tools) + (known ? `（已知至${markedDate(known, tools)}）` : '');
}

/** @param {any} said @param {any} tools */
function wordsOf(said, tools) {
  if (!('severity' in said)) {
    const kept = [said.amount && `${said.amount} 元`, said.workers !== undefined && `${said.workers} 人`].filter(Boolean);
    const cause = said.cause === undefined ? '不预警 no alert' : CAUSES[said.cause];
    return cause + (kept.length ? `（留存 on record：${kept.join('，')}）` : '');
  }
  return [
    `**${SEVERITIES[said.severity]}**`,
    ...(said.amount === undefined ? [] : [`${said.amount} 元`]),
    ...(said.workers ? [`${said.workers} 人`] : []),
    `自 since ${markedDate(said.since, tools)}`,
    ...(said.estimated ? ['估算 estimated'] : []),
    ...(said.onlyFor ? [`仅告知 only ${said.onlyFor.join(', ')}`] : []),
    ...(said.liable ?? []).map(
      (/** @type {any} */ one) => `${LIABLE[one.kind]} ${one.uscc}（${one.article}${one.cap ? `，以${one.cap}元为限` : ''}）`,
    ),
  ].join(' · ');
}

const kept = (/** @type {string} */ root) => {
  const folder = path.join(root, WORKED_CASES);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
};

/** @param {string} root @param {Map<string, string>} pages */
export function writeWorkedCases(root, pages) {
  mkdirSync(path.join(root, WORKED_CASES), { recursive: true });
  for (const name of kept(root)) if (!pages.has(name)) rmSync(path.join(root, WORKED_CASES, name));
  for (const [name, text] of pages) writeFileSync(path.join(root, WORKED_CASES, name), text);
}

/** Pages that are other than the cases say, missing, or of no rule. @param {string} root @param {Map<string, string>} pages @returns {string[]} */
export function driftedWorkedCases(root, pages) {
  const there = new Set(kept(root));
  const drifted = [...pages].filter(
    ([name, text]) => !there.has(name) || readFileSync(path.join(root, WORKED_CASES, name), 'utf8') !== text,
  );
  const foreign = [...there].filter((name) => !pages.has(name));
  return [...drifted.map(([name]) => name), ...foreign].map(
    (name) => `${WORKED_CASES}/${name} is not what the cases say: npm run documents`,
  );
}
