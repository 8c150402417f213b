import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { addDays } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { afterCommit, newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isPolicyKey, policyRowFault, policyValueOf, unitOf } from '@anxin/policy';
import { Catalogue } from '../catalogue/catalogue';
import { switchOf } from '../catalogue/switch';
import { PolicyChangeStore } from '../policy/policy-change.store';
import { RunWhatIfs } from './run-what-ifs.use-case';
import { historyFault, type AssumedRow } from './what-if';
import type { AskWhatIfInput, AssumedRowInput } from './what-if.dto';
import { WhatIfStore } from './what-if.store';
import { whatIfView, type WhatIfView } from './what-if.view';

/** An administrator asks what the alerts of the past would have been with other parameters; the answer is worked out in the background. */
@Injectable()
export class AskWhatIf {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly catalogue: Catalogue,
    private readonly changes: PolicyChangeStore,
    private readonly whatIfs: WhatIfStore,
    private readonly runWhatIfs: RunWhatIfs,
  ) {}

  /** @throws BadRequestException naming what can't be assumed, or no history */
  run(input: AskWhatIfInput, caller: Pick<Caller, 'client'>): Promise<WhatIfView> {
    return this.transactions.run(async (tx) => {
      const askedAt = await this.clock.now(tx);
      const today = await this.clock.today(tx);
      const history = { from: input.from, to: input.to ?? addDays(today, -1) };
      const fault = historyFault(history, today);
      if (fault) throw invalid(fault.path, fault.message);
      const rows = [...(input.changes ?? []).map((row, at) => given(row, at, history)), ...(await this.proposed(tx, input, history))];
      if (!rows.length) throw invalid('changes', 'some parameter must be assumed: changes, or proposals');
      const rules = this.rulesFor(rows, input.everything ?? false);
      if (!rules.length) throw invalid('changes', '没有规则读取这些参数 (no rule reads these parameters)');
      const asked = {
        id: newId(),
        rows,
        rules,
        everything: input.everything ?? false,
        ...history,
        approvals: await this.changes.approvals(tx),
        askedBy: caller.client,
        askedAt,
      };
      await this.whatIfs.insert(tx, asked);
      afterCommit(tx, () => this.runWhatIfs.soon());
      return whatIfView((await this.whatIfs.find(tx, asked.id))!);
    });
  }

  private rulesFor(rows: readonly AssumedRow[], everything: boolean): string[] {
    const keys = new Set(rows.map((row) => row.key));
    return this.catalogue.rules
      .filter((rule) => everything || rule.parameters.some((key) => keys.has(key)) || keys.has(switchOf(rule.id)))
      .map((rule) => rule.id);
  }

  private async proposed(tx: Tx, { proposals }: AskWhatIfInput, { from, to }: { from: string; to: string }): Promise<AssumedRow[]> {
    const rows: AssumedRow[] = [];
    for (const [at, id] of (proposals ?? []).entries()) {
      const change = await this.changes.find(tx, id);
      if (!change || change.state === 'refused') throw invalid(`proposals.${at}`, 'is no change that was proposed');
      const { key, region, value, unit, validFrom, validTo } = change;
      const later = validFrom > to;
      rows.push({
        ...{ key, region, value, unit, proposal: id },
        validFrom: later ? from : validFrom,
        validTo: later ? null : validTo,
        laidBackFrom: later ? validFrom : null,
      });
    }
    return rows;
  }
}

const given = (
  { key, region, value, validFrom, validTo }: AssumedRowInput,
  at: number,
  { from, to }: { from: string; to: string },
): AssumedRow => {
  if (!isPolicyKey(key)) throw invalid(`changes.${at}.key`, 'no such parameter');
  const unit = unitOf(key);
  const first = validFrom ?? from;
  const row = { key, region, value: policyValueOf(unit, String(value)), unit, validFrom: first, validTo: validTo ?? null };
  const fault = policyRowFault({ ...row, validTo, basis: '试算', verified: false });
  if (fault === 'value') throw invalid(`changes.${at}.value`, `must be a value of the unit ${unit}`);
  if (fault === 'region') throw invalid(`changes.${at}.region`, 'must be an administrative division, or 000000');
  if (fault) throw invalid(`changes.${at}.validTo`, 'must not lie before validFrom');
  if (first > to) throw invalid(`changes.${at}.validFrom`, 'must not lie after the history');
  return { ...row, proposal: null, laidBackFrom: null };
};
