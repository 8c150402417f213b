import { Injectable } from '@nestjs/common';
import { leadOf } from '@anxin/codes';
import type { Tx } from '@anxin/persistence';
import { ProjectStore } from './project.store';

/** Learns which department leads what concerns a project. Complaints that came before the project change hands with it. */
@Injectable()
export class LearnProjects {
  constructor(private readonly projects: ProjectStore) {}

  run(tx: Tx, heard: readonly { id: string; sector: string; recordedAt: Date }[]): Promise<void> {
    return this.projects.keep(
      tx,
      heard.map(({ id, sector, recordedAt }) => ({ id, department: leadOf(sector), recordedAt })),
    );
  }
}
