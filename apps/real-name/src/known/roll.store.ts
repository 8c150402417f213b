import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import type { Person } from '@anxin/real-name';

/** Somebody on the roll as it is kept, with the employment that the last entry was filed as. */
export interface KeptPerson {
  readonly person: Person;
  readonly employment: string | null;
}

const INDEX = 'id-number';

/** The rolls (花名册) of sites: people sealed, found by a keyed hash of the resident number. */
@Injectable()
export class RollStore {
  constructor(private readonly sealer: Sealer) {}

  /** People of a site's roll by resident number; those who are on none are left out. */
  async find(tx: Tx, appid: string, projectCode: string, idNumbers: readonly string[]): Promise<Map<string, KeptPerson>> {
    const rows: { sealed: string; employment: string | null }[] = await tx.query(
      `SELECT p.sealed, f.answer AS employment FROM person p LEFT JOIN filing f ON f.id = p.entry
       WHERE p.appid = $1 AND p.project_code = $2 AND p.id_index = ANY($3::text[])`,
      [appid, projectCode, idNumbers.flatMap((number) => this.sealer.blindIndexes(INDEX, number))],
    );
    return new Map(
      rows.map(({ sealed, employment }) => {
        const person = JSON.parse(this.sealer.open(sealed)) as Person;
        return [person.idNumber, { person, employment }];
      }),
    );
  }

  /** Keeps people as a roll names them now. @returns whether somebody was not on it before */
  async name(tx: Tx, appid: string, people: readonly Person[]): Promise<boolean> {
    const byNumber = new Map(people.map((person) => [`${person.projectCode} ${person.idNumber}`, person]));
    // One order for all, so that two rolls that name the same people never cross.
    const all = [...byNumber.values()]
      .map((person) => ({ person, index: this.sealer.blindIndex(INDEX, person.idNumber) }))
      .sort((a, b) => (a.index < b.index ? -1 : 1));
    await this.reindex(tx, appid, all);
    const named: { isNew: boolean }[] = await tx.query(
      `INSERT INTO person (appid, project_code, id_index, sealed) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])
       ON CONFLICT (appid, project_code, id_index) DO UPDATE SET sealed = excluded.sealed, named_at = clock_timestamp() RETURNING xmax = 0 AS "isNew"`,
      [
        appid,
        all.map(({ person }) => person.projectCode),
        all.map(({ index }) => index),
        all.map(({ person }) => this.sealer.seal(JSON.stringify(person))),
      ],
    );
    return named.some((row) => row.isNew);
  }

  /** Notes which filing each entered the site with; of two of one person the later. */
  async enter(
    tx: Tx,
    appid: string,
    projectCode: string,
    entries: readonly { readonly idNumber: string; readonly filing: string }[],
  ): Promise<void> {
    const latest = new Map(
      entries.flatMap(({ idNumber, filing }) => this.sealer.blindIndexes(INDEX, idNumber).map((index) => [index, filing] as const)),
    );
    await tx.query(
      `UPDATE person p SET entry = e.filing FROM unnest($3::text[], $4::uuid[]) AS e(id_index, filing)
       WHERE p.appid = $1 AND p.project_code = $2 AND p.id_index = e.id_index`,
      [appid, projectCode, [...latest.keys()], [...latest.values()]],
    );
  }

  /** Says that these people are still spoken of. */
  async touch(tx: Tx, appid: string, projectCode: string, idNumbers: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE person SET named_at = clock_timestamp() WHERE appid = $1 AND project_code = $2 AND id_index = ANY($3::text[])
         AND named_at < clock_timestamp() - interval '1 day'`,
      [appid, projectCode, idNumbers.flatMap((number) => this.sealer.blindIndexes(INDEX, number))],
    );
  }

  /** Forgets whom no message has named for so long. */
  async forget(tx: Tx, days: number): Promise<void> {
    await tx.query(`DELETE FROM person WHERE named_at < clock_timestamp() - make_interval(days => $1)`, [days]);
  }

  /** Brings entries that lie under an older key under the newest one. */
  private async reindex(tx: Tx, appid: string, all: readonly { readonly person: Person; readonly index: string }[]): Promise<void> {
    const older = all.flatMap(({ person, index }) =>
      this.sealer
        .blindIndexes(INDEX, person.idNumber)
        .filter((one) => one !== index)
        .map((before) => ({ before, index })),
    );
    if (older.length === 0) return;
    await tx.query(
      `UPDATE person p SET id_index = o.index FROM unnest($2::text[], $3::text[]) AS o(before, index) WHERE p.appid = $1 AND p.id_index = o.before
         AND NOT EXISTS (SELECT FROM person n WHERE n.appid = p.appid AND n.project_code = p.project_code AND n.id_index = o.index)`,
      [appid, older.map((one) => one.before), older.map((one) => one.index)],
    );
  }
}
