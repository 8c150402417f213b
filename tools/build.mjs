#!/usr/bin/env node
// npm run build: the services, the console and the documents' pages into dist/, as they are run.
import path from 'node:path';
import { LocalError } from './local/errors.mjs';
import { checkNode, ensureBuilt, ensurePages } from './local/prepare.mjs';

const root = path.resolve(import.meta.dirname, '..');
try {
  checkNode();
  ensureBuilt({ root, say: console.log });
  ensurePages({ root, say: console.log });
} catch (error) {
  if (!(error instanceof LocalError)) throw error;
  console.error(error.message);
  process.exit(1);
}
