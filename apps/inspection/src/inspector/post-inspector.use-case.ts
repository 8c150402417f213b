import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { Sealer, Transactions, type Tx } from '@anxin/persistence';
import { LeadCases } from '../case/lead-cases.use-case';
import type { AddressInput, PostingInput } from './inspector.dto';
import { InspectorStore } from './inspector.store';
import { inspectorView, type InspectorView } from './inspector.view';

/** @throws BadRequestException where an absence ends before it begins */
export const checkAbsence = ({ absentFrom, absentTo }: Pick<PostingInput, 'absentFrom' | 'absentTo'>): void => {
  if (absentTo && (!absentFrom || absentTo < absentFrom)) throw invalid('absentTo', 'must not lie before absentFrom');
};

/** Keeps where and when an inspector is on duty (网格、请假), and where mail reaches them. */
@Injectable()
export class PostInspector {
  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
    private readonly inspectors: InspectorStore,
    private readonly leadCases: LeadCases,
  ) {}

  /**
   * What nobody took up yet goes to another while the inspector is away.
   * @throws NotFoundException if there is no such inspector for this caller
   */
  posting(id: string, input: PostingInput, caller: Caller): Promise<InspectorView> {
    checkAbsence(input);
    return this.change(id, caller, async (tx) => {
      const { grid = null, absentFrom = null, absentTo = null } = input;
      await this.inspectors.post(tx, id, { grid, absentFrom, absentTo });
      await this.leadCases.propose(tx);
    });
  }

  /** @throws NotFoundException if there is no such inspector for this caller */
  address(id: string, { email }: AddressInput, caller: Caller): Promise<InspectorView> {
    return this.change(id, caller, (tx) => this.inspectors.address(tx, id, email === undefined ? null : this.sealer.seal(email)));
  }

  private change(id: string, caller: Caller, work: (tx: Tx) => Promise<void>): Promise<InspectorView> {
    return this.transactions.run(async (tx) => {
      if (!(await this.inspectors.find(tx, id, caller))) throw new NotFoundException({ detail: 'no such inspector' });
      await work(tx);
      const inspector = (await this.inspectors.find(tx, id, caller))!;
      const interests = await this.inspectors.interests(tx, [id]);
      return inspectorView(inspector, this.sealer.open(inspector.name), interests.get(id) ?? []);
    });
  }
}
