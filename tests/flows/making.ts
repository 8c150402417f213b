import { createHmac } from 'node:crypto';
import { nameless, type ServedDocument } from './document';
import type { Api } from './stack';

export const REGION = '371302';
export const HASH = 'a'.repeat(64);
export const PERIOD = '2026-02';
export type Body = Record<string, unknown>;

/** One thing that calls are about: whose it is, where, and who has it in hand. */
export interface Thing {
  readonly name: string;
  readonly region: string;
  /** Those that lead it or sign for it. */
  readonly departments: readonly string[];
  /** Clients whose it is. */
  readonly own: readonly string[];
  /** Of those, who runs it; where nobody is named, all do. */
  readonly led: readonly string[];
  /** Clients of the inspectors who have it. */
  readonly assigned: readonly string[];
  /** Paths under it where it has nothing: whoever sees it is answered 404 there. */
  readonly lacks: readonly string[];
  /** What is otherwise under one of its paths. */
  readonly but: Readonly<Record<string, Partial<Pick<Thing, 'own' | 'departments'>>>>;
  /** What stands in the place of a path's last parameter: `/cases/{}` → id. */
  readonly at: Readonly<Record<string, string>>;
}

/** The people of the story, by their client's names. */
export interface People {
  readonly employer: string;
  readonly otherEmployer: string;
  readonly platform: string;
  readonly otherPlatform: string;
  readonly worker: string;
  readonly otherWorker: string;
  readonly uscc: string;
  readonly known: Readonly<Record<string, unknown>>;
}

export interface Numbers {
  readonly idNumber: string;
  readonly phone: string;
  readonly cardNumber: string;
}

/** The things as they are made, and how. */
export class Making {
  readonly things: Thing[] = [];

  constructor(
    readonly api: Api,
    readonly url: string,
    readonly document: ServedDocument,
    readonly people: People,
    readonly first: Numbers,
    readonly second: Numbers,
  ) {}

  get uscc(): string {
    return this.people.uscc;
  }

  get worker(): Body {
    return { name: '某人', idNumber: this.first.idNumber, phone: this.first.phone };
  }

  async post(as: string, path: string, body?: unknown, method = 'POST'): Promise<{ id: string } & Body> {
    return (await this.api.insist({ as, method, path, body })) as { id: string } & Body;
  }

  /** The id of the first thing at a nameless path. */
  idAt(key: string): string {
    return this.thingAt(key).at[key]!;
  }

  thingAt(key: string): Thing {
    return this.things.find(({ at }) => at[key] !== undefined)!;
  }

  add(path: string, id: string, more: Partial<Thing> = {}): Thing {
    const key = nameless(path);
    const thing = {
      name: key,
      region: REGION,
      departments: ['labour'],
      own: [],
      led: [],
      assigned: [],
      lacks: [],
      but: {},
      ...more,
      at: { [key]: id, ...more.at },
    };
    this.things.push(thing);
    return thing;
  }

  /** A file of rows. */
  async upload(as: string, path: string, text: string): Promise<string> {
    const body = new FormData();
    body.set('file', new Blob([text], { type: 'text/csv' }), 'file.csv');
    const headers = { authorization: `Bearer ${await this.api.token(as)}` };
    const answer = await fetch(`${this.url}/api/v1${path}`, { method: 'POST', headers, body });
    const told = await answer.text();
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${told}`);
    return (JSON.parse(told) as { id: string }).id;
  }
}

/** A nameless path with the thing's ids; undefined where it has none for one of its places. */
export function fill(path: string, thing: Thing): string | undefined {
  const parts = path.split('/');
  for (let at = 1; at < parts.length; at += 1) {
    if (parts[at] !== '{}') continue;
    const id = thing.at[path.split('/').slice(0, at + 1).join('/')]; // prettier-ignore
    if (id === undefined) return undefined;
    parts[at] = encodeURIComponent(id);
  }
  return parts.join('/');
}

/** A work order as the demo hotline signs it. */
export async function workOrder(url: string, order: object): Promise<{ id: string }> {
  const text = JSON.stringify(order);
  const signature = createHmac('sha256', 'demo').update(text).digest('hex');
  const headers = { 'content-type': 'application/json', 'x-signature': signature, 'x-timestamp': String(Date.now()) };
  const answer = await fetch(`${url}/api/v1/hotline/work-orders`, { method: 'POST', headers, body: text });
  const told = await answer.text();
  if (answer.status !== 201) throw new Error(`POST /hotline/work-orders: ${answer.status} ${told}`);
  return JSON.parse(told) as { id: string };
}
