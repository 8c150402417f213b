import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import type { ProjectQuery } from './project.dto';
import { ProjectStore } from './project.store';
import { projectView, type ProjectView } from './project.view';

/** Looks projects up, within what the caller may see. */
@Injectable()
export class FindProjects {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectStore,
  ) {}

  /** @throws NotFoundException if there is no such project for this caller */
  async one(id: string, caller: Caller): Promise<ProjectView> {
    const project = await this.transactions.reading((tx) => this.projects.find(tx, id, caller));
    if (!project) throw new NotFoundException({ detail: 'no such project' });
    return projectView(project);
  }

  async list(query: ProjectQuery, caller: Caller): Promise<Page<ProjectView>> {
    const after = idCursorOf(query);
    const rows = await this.transactions.reading((tx) => this.projects.list(tx, { ...query, after }, caller));
    return pageOf(rows, query, (row) => [row.id], projectView);
  }
}
