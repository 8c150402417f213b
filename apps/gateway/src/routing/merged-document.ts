import type { Operation } from './route-table';

/** An OpenAPI document as far as it is looked into. */
export interface OpenApi {
  readonly openapi?: string;
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly tags?: readonly { readonly name: string }[];
  /** The event types that the service takes. */
  readonly 'x-consumes'?: readonly string[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const INSIDE = /^\/(internal|health)(\/|$)/;

/** The operations of a document that are for the outside: not those under `/internal` and `/health`, not those marked `x-internal`. */
export function operationsOf(service: string, document: OpenApi): Operation[] {
  return Object.entries(outerPaths(document)).flatMap(
    ([path, item]) =>
    Object.keys(item).filter((key) => METHODS.includes(key)).map((method) => ({ service, method: method.toUpperCase(), path })), // prettier-ignore
  );
}

function outerPaths(document: OpenApi): Record<string, Record<string, unknown>> {
  const outer = Object.entries(document.paths ?? {}).filter(([path]) => !INSIDE.test(path));
  return Object.fromEntries(
    outer.flatMap(([path, item]) => {
      const kept = Object.entries(item).filter(([, value]) => (value as Record<string, unknown> | null)?.['x-internal'] !== true);
      return kept.some(([key]) => METHODS.includes(key)) ? [[path, Object.fromEntries(kept)]] : [];
    }),
  );
}

/**
 * One OpenAPI 3.1 document of all services. Schemas (and other components) that two services define differently under one name, and operation
 * ids that two services use, get the service's name in front.
 */
export function mergedDocument(documents: ReadonlyMap<string, OpenApi>, publicUrl: string): Record<string, unknown> {
  const renamed = [...documents].map(([service, document]) => ({ service, document: withOwnNames(service, document, documents) }));
  const components: Record<string, Record<string, unknown>> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  const tags = new Set<string>();
  for (const { document } of renamed) {
    for (const [kind, entries] of Object.entries(document.components ?? {})) components[kind] = { ...components[kind], ...entries };
    for (const [path, item] of Object.entries(outerPaths(document))) {
      paths[path] = { ...paths[path], ...item };
      for (const operation of Object.values(item)) for (const tag of tagsOf(operation)) tags.add(tag);
    }
    for (const tag of document.tags ?? []) tags.add(tag.name);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '安薪 anxin',
      version: '1',
      description:
        'Wage-arrears early warning, contract filing and complaint closure. The auditor reads every GET that keeps nothing from it. x-narrowed-by says by what a call is narrowed beyond its role; what lies under a path is narrowed as the path unless it says otherwise.',
      license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    tags: [...tags].sort().map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([one], [other]) => (one < other ? -1 : 1))),
    components,
  };
}

const tagsOf = (operation: unknown): readonly string[] => (operation as { tags?: readonly string[] } | null)?.tags ?? [];

function withOwnNames(service: string, document: OpenApi, all: ReadonlyMap<string, OpenApi>): OpenApi {
  const ids = collidingOperationIds(all);
  const references = new Map<string, string>();
  const components = Object.fromEntries(
    Object.entries(document.components ?? {}).map(([kind, entries]) => {
      const colliding = kind === 'securitySchemes' ? new Set<string>() : collidingComponents(kind, all);
      const named = Object.entries(entries).map(([name, entry]): [string, unknown] => {
        const own = colliding.has(name) ? `${pascal(service)}${name}` : name;
        if (own !== name) references.set(`#/components/${kind}/${name}`, `#/components/${kind}/${own}`);
        return [own, entry];
      });
      return [kind, Object.fromEntries(named)];
    }),
  );
  return mapStrings({ ...document, components }, (key, text) => {
    if (key === '$ref') return references.get(text) ?? text;
    if (key === 'operationId' && ids.has(text)) return `${pascal(service)}_${text}`;
    // The targets of a discriminator are references under names of their own.
    return text.startsWith('#/components/') ? (references.get(text) ?? text) : text;
  });
}

/** One text for whatever says the same: a class that two services share may be written down in another order the second time. */
const textOf = (entry: unknown): string =>
  JSON.stringify(entry, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** Names that mean different things: defined differently, or leading to something that is. */
function collidingComponents(kind: string, all: ReadonlyMap<string, OpenApi>): Set<string> {
  const byName = new Map<string, string[]>();
  for (const document of all.values()) {
    for (const [name, entry] of Object.entries(document.components?.[kind] ?? {}))
      byName.set(name, [...(byName.get(name) ?? []), textOf(entry)]);
  }
  const shared = [...byName].filter(([, texts]) => texts.length > 1);
  const colliding = new Set(shared.filter(([, texts]) => new Set(texts).size > 1).map(([name]) => name));
  for (let before = -1; before !== colliding.size;) {
    before = colliding.size;
    for (const [name, [text]] of shared) {
      if ([...colliding].some((other) => text!.includes(`"#/components/${kind}/${other}"`))) colliding.add(name);
    }
  }
  return colliding;
}

function collidingOperationIds(all: ReadonlyMap<string, OpenApi>): Set<string> {
  const seen = new Map<string, string>();
  const colliding = new Set<string>();
  for (const [service, document] of all) {
    for (const item of Object.values(outerPaths(document))) {
      for (const operation of Object.values(item)) {
        const id = (operation as { operationId?: string } | null)?.operationId;
        if (!id) continue;
        if (seen.has(id) && seen.get(id) !== service) colliding.add(id);
        seen.set(id, service);
      }
    }
  }
  return colliding;
}

const pascal = (service: string): string => service.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(''); // prettier-ignore

function mapStrings<T>(value: T, change: (key: string, text: string) => string, key = ''): T {
  if (typeof value === 'string') return change(key, value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => mapStrings(entry, change, key)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, mapStrings(entry as unknown, change, name)])) as T;
}
