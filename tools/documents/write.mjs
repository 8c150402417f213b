#!/usr/bin/env node
// npm run documents: writes docs/api/{openapi,asyncapi}.json, docs/rule-book.md, docs/worked-cases/ and the types of the console's client from the code, nothing is started.
//   -- --publish      also moves on what others may rely on; a change that breaks them is refused
//   -- --dist <dir>   another build than dist/
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../local/prepare.mjs';
import { writeClientTypes } from './client-types.mjs';
import { documents } from './documents.mjs';
import { ASYNCAPI, OPENAPI, writeJson } from './files.mjs';
import { keptRecords, lineOf } from './published.mjs';
import { RULE_BOOK, ruleBook, writeRuleBook } from './rule-book.mjs';
import { invalid } from './validate.mjs';
import { WORKED_CASES, workedCases, writeWorkedCases } from './worked-cases.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { publish: { type: 'boolean', default: false }, dist: { type: 'string' } } });
const say = (/** @type {string} */ line) => console.log(line);

async function write() {
  if (!values.dist) ensureBuilt({ root, say });
  const dist = path.resolve(values.dist ?? path.join(root, 'dist'));
  const both = await documents({ dist });
  const wrong = await invalid(both);
  if (wrong.length) throw new Error(wrong.join('\n'));
  await writeJson(root, OPENAPI, both.openapi);
  await writeJson(root, ASYNCAPI, both.asyncapi);
  await writeClientTypes(root, both.openapi);
  await writeRuleBook(root, ruleBook({ dist }));
  writeWorkedCases(root, workedCases({ dist }));
  say(
    `${OPENAPI}: ${Object.keys(both.openapi.paths).length} paths; ${ASYNCAPI}: ${Object.keys(both.asyncapi.components.messages).length} events; ${RULE_BOOK}; ${WORKED_CASES}/`,
  );
  if (values.publish) await publish(both);
}

/** @param {{ openapi: any, asyncapi: any }} both */
async function publish(both) {
  const records = keptRecords(root, both);
  const broken = records.flatMap(({ before, now, findings }) => (before ? findings(before, now) : []));
  if (broken.length) throw new Error([...broken.map(lineOf), 'nothing was published'].join('\n'));
  for (const { file, now } of records) {
    await writeJson(root, file, now);
    say(`${file}: published`);
  }
}

write().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
