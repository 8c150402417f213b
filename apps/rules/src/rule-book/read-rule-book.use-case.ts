import { Inject, Injectable } from '@nestjs/common';
import { StoredClock, Transactions } from '@anxin/persistence';
import { shippedPolicies, type PolicyKey, type PolicyTable } from '@anxin/policy';
import { Catalogue } from '../catalogue/catalogue';
import type { PolicyView } from '../catalogue/policy-view';
import { HOME_REGION } from '../evaluation/judge-subject.use-case';
import type { Rule } from '../catalogue/rule';
import { switchOf } from '../catalogue/switch';
import { PolicyBook } from '../policy/policy-book.use-case';
import type { RuleBookQuery } from './rule-book.dto';
import { exampleView, parameterView, type RuleExampleView, type RuleView } from './rule-book.view';

/** Reads the rule book out of the catalogue itself, with the parameters of a region on a day. */
@Injectable()
export class ReadRuleBook {
  private readonly examples = new Map<string, RuleExampleView | null>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly book: PolicyBook,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {}

  run({ region = this.homeRegion, on }: RuleBookQuery): Promise<{ items: RuleView[]; nextCursor: null }> {
    return this.transactions.reading(async (tx) => {
      const { table } = await this.book.read(tx);
      const place = { region, on: on ?? (await this.clock.today(tx)) };
      return { items: this.catalogue.rules.map((rule) => this.shown(rule, table, place)), nextCursor: null };
    });
  }

  private shown(rule: Rule, table: PolicyTable, place: { region: string; on: string }): RuleView {
    const { id, revision, title, basis, group, subject, audience, severity, remedy, parameters } = rule;
    const row = (key: string) => parameterView(key, table.find(key as PolicyKey, place));
    const switched = row(switchOf(id));
    return {
      ...{ id, revision, title, basis, group, subject, audience, severity, remedy, parameters },
      inForce: switched.value !== 'off',
      switch: switched,
      values: parameters.map(row),
      example: this.exampleOf(rule),
    };
  }

  private exampleOf(rule: Rule): RuleExampleView | null {
    const known = this.examples.get(rule.id);
    if (known !== undefined) return known;
    const finding = this.catalogue.exampleOf(rule, shippedPolicies() as unknown as PolicyView);
    const shown = finding ? exampleView(finding) : null;
    this.examples.set(rule.id, shown);
    return shown;
  }
}
