export const FORMATS = ['json', 'xml'] as const;
export type Format = (typeof FORMATS)[number];

/** What an answer holds: texts and numbers, objects of them, lists of objects. Null stands for an empty element. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Names of a document in XML: its root, and of the elements of lists. */
export interface Names {
  readonly root: string;
  /** Of the elements of the list itself. */
  readonly item: string;
  /** Of the elements of lists inside, by the list's name. */
  readonly inner?: Readonly<Record<string, string>>;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Characters that XML 1.0 can't hold are left out. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escaped = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const isObject = (value: Value): value is { readonly [name: string]: Value } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const element = (name: string, value: Value, inner: Readonly<Record<string, string>>): string => {
  if (value === null) return `<${name}/>`;
  if (Array.isArray(value)) return `<${name}>${value.map((each: Value) => element(inner[name] ?? 'item', each, inner)).join('')}</${name}>`;
  if (isObject(value))
    return `<${name}>${Object.entries(value)
      .map(([key, each]) => element(key, each, inner))
      .join('')}</${name}>`;
  return `<${name}>${escaped(`${value as string | number | boolean}`)}</${name}>`;
};

/** An answer of GeoReport v2 as XML: a list as its root with an element each, an object as its root alone. */
export const xmlOf = (value: Value, { root, item, inner = {} }: Names): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value, { ...inner, [root]: item })}`;

/** The format that a name ends in: `services.json`. */
export const formatOf = (text: string): Format | undefined => FORMATS.find((format) => format === text);

/** Takes a name apart, `abc.json` into `abc` and `json`; JSON where it says none. */
export const named = (text: string): { readonly name: string; readonly format: Format } => {
  const [, name, format] = /^(.*)\.(json|xml)$/.exec(text) ?? [];
  return name === undefined ? { name: text, format: 'json' } : { name, format: format as Format };
};
