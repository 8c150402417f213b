import { readFileSync } from 'node:fs';

/**
 * The list in the JSON file that an environment variable names; empty without one, or with an empty file.
 * @throws Error naming the variable; never what stands in the file
 */
export const listInFile = (variable: string, file: string | undefined): unknown[] => {
  if (!file) return [];
  let list: unknown;
  try {
    const text = readFileSync(file, 'utf8').trim();
    list = text ? JSON.parse(text) : [];
  } catch (error) {
    // A parser's message quotes what it read.
    const [why, cause] = error instanceof SyntaxError ? ['holds no JSON', undefined] : ['cannot be read', { cause: error }];
    throw new Error(`the file that ${variable} names ${why}`, cause);
  }
  if (!Array.isArray(list)) throw new Error(`the file that ${variable} names holds no list`);
  return list;
};
