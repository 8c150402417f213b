import type { LocalDate, YearMonth } from '@anxin/calendar';
import type { MessageFault, Opened } from './schema';

/** Stands for the row of a message that has no list. */
export const WHOLE = '';

/** A call of the public API that files what rows say. */
export interface Filing {
  /** `/employments` */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The rows that it files, `workerList.3`; {@link WHOLE} where the message has none. */
  readonly rows: readonly string[];
}

/** Somebody on a site's roll (花名册): the standard names people once and refers to them by number after. */
export interface Person {
  readonly projectCode: string;
  readonly employer: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly post: string;
  readonly migrant: boolean;
}

/** A project as the platform knows it; ours is found by these. */
export interface NamedProject {
  readonly code: string;
  readonly name: string;
  readonly generalContractor: string;
  readonly developer: string | null;
  readonly region: string;
}

/** What earlier messages and our registers say; whoever files keeps it, people sealed. */
export interface Known {
  /** The general contractor that the sender's appid belongs to. */
  readonly contractor: string;
  /** Our id of a platform's project. */
  project(code: string): string | undefined;
  person(projectCode: string, idNumber: string): Person | undefined;
  /** Our id of the employment that a person's entry was filed as. */
  employment(projectCode: string, idNumber: string): string | undefined;
  /** The agreed payday of wages of a month, as our contracts have it. */
  payday(employer: string, projectCode: string, month: YearMonth): LocalDate | undefined;
  /** Whether this row of the message is filed, or being filed: it says nothing a second time. */
  isFiled(row: string): boolean;
}

/** What stands against a row. */
export interface RowFault extends MessageFault {
  readonly row: string;
}

export interface Translation {
  readonly filings: readonly Filing[];
  /** What is to be kept of the message for later ones. */
  readonly people: readonly Person[];
  readonly projects: readonly NamedProject[];
  /**
   * Rows that can't be filed yet, and what they lack: a later message, or the register, may bring it. Nothing is guessed: a guessed day or sum would
   * accuse somebody, or clear somebody.
   */
  readonly waits: readonly RowFault[];
  /** Rows that nothing later can mend: the sender says them anew. */
  readonly refusals: readonly RowFault[];
}

export type Row = Readonly<Record<string, string | undefined>>;

/** What one row comes to. */
export type Outcome = Filing | { readonly wait: RowFault } | { readonly refuse: RowFault };

export const isFiling = (outcome: Outcome): outcome is Filing => 'body' in outcome;

const pathIn = (row: string, name: string): string => (row === WHOLE ? name : `${row}.${name}`);

/** @param name of the field that the row lacks */
export const waits = (row: string, name: string, message: string): Outcome => ({ wait: { row, path: pathIn(row, name), message } });
export const refuses = (row: string, name: string, message: string): Outcome => ({ refuse: { row, path: pathIn(row, name), message } });

export const sorted = (outcomes: readonly Outcome[]): Pick<Translation, 'filings' | 'waits' | 'refusals'> => ({
  filings: outcomes.filter(isFiling),
  waits: outcomes.flatMap((one) => ('wait' in one ? [one.wait] : [])),
  refusals: outcomes.flatMap((one) => ('refuse' in one ? [one.refuse] : [])),
});

/** The labels of an opened message's rows, in order: those of its list, {@link WHOLE} where it has none. */
export const rowsIn = (value: Opened): string[] => labelled(value).map(({ at }) => at);

const labelled = (value: Opened): { row: Row; at: string }[] => {
  const list = Object.entries(value).find((entry): entry is [string, readonly Opened[]] => typeof entry[1] === 'object');
  return list ? list[1].map((row, n) => ({ row: row as Row, at: `${list[0]}.${n}` })) : [{ row: value as Row, at: WHOLE }];
};

/** The rows that are not filed yet. */
export const openRows = (value: Opened, known: Known): { row: Row; at: string }[] => labelled(value).filter(({ at }) => !known.isFiled(at));

/** Translates each row by itself: what a row lacks holds no other back. */
export const eachRow = (value: Opened, known: Known, one: (row: Row, at: string) => Outcome): Partial<Translation> =>
  sorted(openRows(value, known).map(({ row, at }) => one(row, at)));
