import type { Api } from './stack';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly format?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly writeOnly?: boolean;
}

/** One call that the served document names. */
export interface Route {
  /** `GET /api/v1/cases/{id}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  /** `x-permission`: roles, or `public`. */
  readonly permission: readonly string[];
  /** The auditor reads all GETs but those that keep something from it. */
  readonly auditor: boolean;
  /** `x-narrowed-by`: its own or that of the nearest path above it that says; undefined where none does. */
  readonly narrowedBy: readonly string[] | undefined;
  readonly query: readonly string[];
  /** What the question must name, as the document describes it. */
  readonly asked: Readonly<Record<string, Schema>>;
  readonly body: Schema | undefined;
}

interface Operation {
  readonly 'x-permission'?: readonly string[];
  readonly 'x-auditor'?: boolean;
  readonly 'x-narrowed-by'?: readonly string[];
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** The document that the system serves of itself. */
export class ServedDocument {
  private constructor(
    readonly routes: readonly Route[],
    private readonly schemas: Readonly<Record<string, Schema>>,
  ) {}

  static async read(api: Api): Promise<ServedDocument> {
    const { paths, components } = (await api.insist({ method: 'GET', path: '/api/openapi.json' })) as {
      paths: Record<string, Record<string, Operation>>;
      components: { schemas: Record<string, Schema> };
    };
    const said = new Map(
      Object.entries(paths).flatMap(([path, { get }]) => (get?.['x-narrowed-by'] ? [[nameless(path), get['x-narrowed-by']] as const] : [])),
    );
    const routes = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([verb, operation]): Route => {
        const method = verb.toUpperCase();
        const permission = operation['x-permission'] ?? [];
        return {
          name: `${method} ${path}`,
          method,
          path,
          permission,
          auditor: permission.includes('auditor') || (method === 'GET' && operation['x-auditor'] !== false),
          narrowedBy:
            operation['x-narrowed-by'] ??
            above(nameless(path))
              .map((one) => said.get(one))
              .find(Boolean),
          query: (operation.parameters ?? []).filter((one) => one.in === 'query').map((one) => one.name),
          asked: Object.fromEntries(
            (operation.parameters ?? []).filter((one) => one.in === 'query' && one.required).map((one) => [one.name, one.schema ?? {}]),
          ),
          body: operation.requestBody?.content?.['application/json']?.schema,
        };
      }),
    );
    return new ServedDocument(routes, components.schemas);
  }

  resolved(schema: Schema): Schema {
    return schema.$ref ? this.schemas[schema.$ref.split('/').at(-1)!]! : schema;
  }

  /** A body as the document describes it, with what it requires; `known` gives the texts that the document can't make up. */
  sample(schema: Schema, known: Readonly<Record<string, unknown>>, name = ''): unknown {
    const plain = this.resolved(schema);
    if (plain.properties) {
      const required = Object.entries(plain.properties).filter(([field]) => plain.required?.includes(field));
      return Object.fromEntries(required.map(([field, one]) => [field, this.sample(one, known, field)]));
    }
    if (plain.type === 'array')
      return Array.from({ length: plain.minItems ?? 1 }, (_, at) => this.element(plain.items ?? {}, known, name, at));
    return known[name] ?? plain.example ?? plain.enum?.[0] ?? made(plain);
  }

  /** The fields that are sent and never sent back, by their dotted path. */
  secrets(schema: Schema, under = ''): string[] {
    const plain = this.resolved(schema);
    return Object.entries(plain.properties ?? {}).flatMap(([field, one]) => [
      ...(one.writeOnly ? [`${under}${field}`] : []),
      ...this.secrets(one.items ?? one, `${under}${field}.`),
    ]);
  }

  /** The elements of a list of texts differ, since some lists refuse the same one twice. */
  private element(schema: Schema, known: Readonly<Record<string, unknown>>, name: string, at: number): unknown {
    const one = this.sample(schema, known, name);
    return typeof one === 'string' && at > 0 ? `${one}${at}` : one;
  }
}

/** A path without the names of its parameters: `/api/v1/cases/{}/demands`. */
export const nameless = (path: string): string => path.replace(/\{\w+\}/g, '{}');

/** A path and those above it, nearest first. */
const above = (path: string): string[] => {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
};

function made({ type, format, minimum }: Schema): unknown {
  if (type === 'integer' || type === 'number') return minimum ?? 1;
  if (type === 'boolean') return true;
  if (format === 'date') return '2026-03-02';
  if (format === 'date-time') return '2026-03-02T08:00:00+08:00';
  if (format === 'uuid') return '01970000-0000-7000-8000-000000000001';
  return '文字';
}
