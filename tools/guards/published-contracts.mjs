/**
 * The published documents say what the code does, and the code still does what was published: fails where docs/api, docs/rule-book.md or docs/worked-cases was not written anew, where a change breaks
 * what others rely on (docs/api/published.json, libs/contracts/published.json), and where an addition was not published.
 * `node tools/guards/published-contracts.mjs [--dist <dir>]`
 */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { driftedTypes } from '../documents/client-types.mjs';
import { documents } from '../documents/documents.mjs';
import { ASYNCAPI, OPENAPI, readJson } from '../documents/files.mjs';
import { committed, keptRecords, lineOf } from '../documents/published.mjs';
import { driftedRuleBook, ruleBook } from '../documents/rule-book.mjs';
import { driftedWorkedCases, workedCases } from '../documents/worked-cases.mjs';
import { ensureBuilt } from '../local/prepare.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The first place at which two documents differ, as a path. */
const firstDifference = (one, other, path = '') => {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return path || '/';
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const name = names.find((key) => !isDeepStrictEqual(one[key], other[key]));
  return name === undefined ? path || '/' : firstDifference(one[name], other[name], `${path}/${name}`);
};

const drifted = (both) =>
  [
    [OPENAPI, both.openapi],
    [ASYNCAPI, both.asyncapi],
  ].flatMap(([file, now]) => {
    const written = readJson(ROOT, file);
    if (!written) return [`${file} is missing: npm run documents`];
    return isDeepStrictEqual(written, now)
      ? []
      : [`${file} is not what the code does, first at ${firstDifference(written, now)}: npm run documents`];
  });

const unkept = ({ file, before, now, findings }) => {
  if (!before) return [`${file} is missing: npm run documents -- --publish`];
  const broken = findings(before, now);
  if (broken.length) return broken.map(lineOf);
  return isDeepStrictEqual(before, now)
    ? []
    : [`${file} lacks what was added, first at ${firstDifference(before, now)}: npm run documents -- --publish`];
};

/** The record itself moves on by additions alone: nobody makes room for a break by editing it. */
const rewritten = ({ file, before, findings }) => {
  const last = before && committed(ROOT, file);
  return last ? findings(last, before).map((one) => `${file} was changed by hand: ${lineOf(one)}`) : [];
};

const main = async () => {
  const { values } = parseArgs({ options: { dist: { type: 'string' } } });
  if (!values.dist) ensureBuilt({ root: ROOT, say: (line) => process.stdout.write(`${line}\n`) });
  const dist = resolve(values.dist ?? join(ROOT, 'dist'));
  const both = await documents({ dist });
  const records = keptRecords(ROOT, both);
  const findings = [
    ...drifted(both),
    ...(await driftedTypes(ROOT, both.openapi)),
    ...(await driftedRuleBook(ROOT, ruleBook({ dist }))),
    ...driftedWorkedCases(ROOT, workedCases({ dist })),
    ...records.flatMap(unkept),
    ...records.flatMap(rewritten),
  ];
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  const [events, calls] = records;
  process.stdout.write(
    `published contracts: ${Object.keys(events.now.events).length} events, ${Object.keys(calls.now.paths).length} paths, ${findings.length} findings\n`,
  );
  process.exit(findings.length ? 1 : 0);
};

main().catch((error) => {
  process.stderr.write(`published contracts: ${error.stack}\n`);
  process.exit(1);
});
