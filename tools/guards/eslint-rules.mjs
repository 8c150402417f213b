/** The lint rules that are this repository's own. Each has a planted violation in planted-violations.mjs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const isGlobal = (context, node, name) => {
  if (node.type !== 'Identifier' || node.name !== name) return false;
  for (let scope = context.sourceCode.getScope(node); scope; scope = scope.upper) {
    if (scope.set.get(name)?.defs.length) return false;
  }
  return true;
};

const isCallOf = (context, node, object, method) =>
  node.callee.type === 'MemberExpression' &&
  isGlobal(context, node.callee.object, object) &&
  (node.callee.computed ? node.callee.property.value === method : node.callee.property.name === method);

/** Today is what the business clock says: a decision that reads the machine's clock can't be replayed, nor tried a year ahead. */
const businessClock = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      machine:
        "Reads the machine's clock: take today or the instant from the business clock (a port of @anxin/calendar) or as an argument.",
    },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'machine' });
    return {
      NewExpression(node) {
        if (node.arguments.length === 0 && isGlobal(context, node.callee, 'Date')) report(node);
      },
      CallExpression(node) {
        if (isGlobal(context, node.callee, 'Date') || isCallOf(context, node, 'Date', 'now')) report(node);
      },
    };
  },
};

/** The same facts give the same decision, whoever computes it again. */
const noChance = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { chance: 'Decides by chance: ids come from @anxin/persistence, secrets from node:crypto outside the domain.' },
  },
  create: (context) => ({
    CallExpression(node) {
      if (isCallOf(context, node, 'Math', 'random')) context.report({ node, messageId: 'chance' });
    },
  }),
};

const EXPORTED = /^export\s+(?:declare\s+)?(?:const|type|interface|function|class|enum)\s+([A-Za-z_$][\w$]*)/gm;

const exportsOf = (files) => new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(EXPORTED)].map((match) => match[1])));

const typeScriptIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name))
    : [];

/** `apps/<service>/src/…` in the checkout that holds the file; null outside a service. */
const serviceOf = (file) => {
  const parts = /^(.*)[\\/]apps[\\/]([^\\/]+)[\\/]src[\\/]/.exec(file);
  return parts && { root: parts[1], service: parts[2] };
};

const ownNames = new Map();
const namesOf = ({ root, service }) => {
  const contracts = join(root, 'libs', 'contracts', 'src');
  const known = ownNames.get(join(contracts, service));
  if (known) return known;
  // The frame (event.ts, schema.ts) belongs to every producer; of the folders only the service's own.
  const names = exportsOf([join(contracts, 'event.ts'), join(contracts, 'schema.ts'), ...typeScriptIn(join(contracts, service))]);
  ownNames.set(join(contracts, service), names);
  return names;
};

/** A service publishes what happened to it, never another's facts: `apps/<service>` takes from the published language only the folder of its own name. */
const publishOwnFacts = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      foreign: "'{{name}}' is not one of {{service}}'s contracts (libs/contracts/src/{{service}}): a publisher takes only its own.",
      whole: 'A publisher names the contracts that it takes.',
    },
  },
  create(context) {
    const place = serviceOf(context.filename);
    if (!place) return {};
    return {
      ImportDeclaration(node) {
        if (node.source.value !== '@anxin/contracts') return;
        for (const specifier of node.specifiers) {
          if (specifier.type !== 'ImportSpecifier') context.report({ node: specifier, messageId: 'whole' });
          else if (!namesOf(place).has(specifier.imported.name))
            context.report({ node: specifier, messageId: 'foreign', data: { name: specifier.imported.name, service: place.service } });
        }
      },
    };
  },
};

/** Of a library that a layer needs little of, it takes the names it is given (a map from module to names) and any type, nothing else. */
const takesOnly = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }],
    messages: { more: "This file takes of '{{library}}' only types and {{names}}, not '{{name}}'." },
  },
  create(context) {
    const allowed = context.options[0] ?? {};
    return {
      ImportDeclaration(node) {
        const names = allowed[node.source.value];
        if (!names || node.importKind === 'type') return;
        for (const specifier of node.specifiers) {
          const name = specifier.type === 'ImportSpecifier' ? specifier.imported.name : '*';
          if (specifier.importKind === 'type' || names.includes(name)) continue;
          context.report({
            node: specifier,
            messageId: 'more',
            data: { library: node.source.value, name, names: names.join(', ') || 'nothing' },
          });
        }
      },
    };
  },
};

export const plugin = {
  meta: { name: 'anxin', version: '1.0.0' },
  rules: { 'business-clock': businessClock, 'no-chance': noChance, 'publish-own-facts': publishOwnFacts, 'takes-only': takesOnly },
};
