import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { ProjectStore } from '../project/project.store';
import type { SubcontractQuery } from './subcontract.dto';
import { SubcontractStore } from './subcontract.store';
import { depthOf, treeOf } from './subcontract-tree';
import { subcontractView, type ProjectTreeView, type SubcontractView } from './subcontract.view';

/** Looks a project's chain up; who sees the project sees all of it, as the notice board on the site shows it (724号 34). */
@Injectable()
export class FindSubcontracts {
  constructor(
    private readonly transactions: Transactions,
    private readonly projects: ProjectStore,
    private readonly subcontracts: SubcontractStore,
  ) {}

  /** @throws NotFoundException if there is no such project or subcontract for this caller */
  async one(projectId: string, id: string, caller: Caller): Promise<SubcontractView> {
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, projectId, caller);
      const subcontract = await this.subcontracts.find(tx, projectId, id);
      if (!subcontract) throw new NotFoundException({ detail: 'no such subcontract' });
      return subcontractView(subcontract);
    });
  }

  /** @throws NotFoundException if there is no such project for this caller */
  async list(projectId: string, query: SubcontractQuery, caller: Caller): Promise<Page<SubcontractView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      await this.mustSee(tx, projectId, caller);
      const rows = await this.subcontracts.list(tx, projectId, { ...query, after });
      return pageOf(rows, query, (row) => [row.id], subcontractView);
    });
  }

  /** @throws NotFoundException if there is no such project for this caller */
  async tree(projectId: string, caller: Caller): Promise<ProjectTreeView> {
    return this.transactions.reading(async (tx) => {
      const project = await this.projects.find(tx, projectId, caller);
      if (!project) throw new NotFoundException({ detail: 'no such project' });
      const work = (await this.subcontracts.chain(tx, project.id)).map((one) => ({ ...subcontractView(one), name: one.name }));
      return {
        project: project.id,
        developer: project.developer,
        generalContractor: project.generalContractor,
        depth: depthOf(work),
        subcontracts: treeOf(work),
      };
    });
  }

  private async mustSee(tx: Tx, projectId: string, caller: Caller): Promise<void> {
    if (!(await this.projects.find(tx, projectId, caller))) throw new NotFoundException({ detail: 'no such project' });
  }
}
