import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { NamedProject } from '@anxin/real-name';

/** A project as a platform names it, and which of the register it is. */
export interface KeptProject {
  readonly name: string;
  readonly contractor: string;
  readonly region: string;
  readonly project: string | null;
}

@Injectable()
export class NamedProjectStore {
  async find(tx: Tx, appid: string, code: string): Promise<KeptProject | undefined> {
    const [row]: KeptProject[] = await tx.query(
      `SELECT name, contractor, region, project FROM named_project WHERE appid = $1 AND code = $2`,
      [appid, code],
    );
    return row;
  }

  /** Keeps what a platform calls a project; one that was matched stays so, since what was filed of it lies there. */
  async name(tx: Tx, appid: string, { code, name, generalContractor, region }: NamedProject): Promise<void> {
    await tx.query(
      `INSERT INTO named_project (appid, code, name, contractor, region) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (appid, code) DO UPDATE SET name = excluded.name, contractor = excluded.contractor, region = excluded.region, asked_at = NULL
         WHERE named_project.project IS NULL`,
      [appid, code, name, generalContractor, region],
    );
  }

  /** Whether the register is to be asked now which project is meant: many messages may wait for one project. */
  async mayAsk(tx: Tx, appid: string, code: string): Promise<boolean> {
    const [asked]: [unknown[], number] = await tx.query(
      `UPDATE named_project SET asked_at = clock_timestamp() WHERE appid = $1 AND code = $2 AND project IS NULL
         AND (asked_at IS NULL OR asked_at < clock_timestamp() - interval '5 seconds') RETURNING code`,
      [appid, code],
    );
    return asked.length > 0;
  }

  async match(tx: Tx, appid: string, code: string, project: string): Promise<void> {
    await tx.query(`UPDATE named_project SET project = $3 WHERE appid = $1 AND code = $2 AND project IS NULL`, [appid, code, project]);
  }
}
