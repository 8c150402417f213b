import { Injectable } from '@nestjs/common';
import type { Lead } from '@anxin/codes';
import type { Tx } from '@anxin/persistence';

export interface KnownProject {
  readonly id: string;
  readonly department: Lead;
  /** Wall time of the recording: of several entries the newest stands, in whatever order they come. */
  readonly recordedAt: Date;
}

/** Projects (工程项目) as far as complaints need them: which department leads. */
@Injectable()
export class ProjectStore {
  async keep(tx: Tx, projects: readonly KnownProject[]): Promise<void> {
    const newest = new Map<string, KnownProject>();
    for (const project of projects) if (!((newest.get(project.id)?.recordedAt ?? 0) > project.recordedAt)) newest.set(project.id, project);
    const rows = [...newest.values()];
    await tx.query(
      `INSERT INTO project (id, department, recorded_at) SELECT * FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS p(id, department, recorded_at) ORDER BY id
       ON CONFLICT (id) DO UPDATE SET department = excluded.department, recorded_at = excluded.recorded_at WHERE project.recorded_at <= excluded.recorded_at`,
      [rows.map((row) => row.id), rows.map((row) => row.department), rows.map((row) => row.recordedAt)],
    );
  }
}
