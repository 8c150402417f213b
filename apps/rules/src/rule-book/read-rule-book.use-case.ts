import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue/catalogue';
import type { Rule } from '../catalogue/rule';

/** A rule as the rule book shows it. */
export type RuleView = Omit<Rule, 'due' | 'decide' | 'reads' | 'immediate'>;

/** Reads the rule book out of the catalogue itself. */
@Injectable()
export class ReadRuleBook {
  constructor(private readonly catalogue: Catalogue) {}

  run(): { items: RuleView[]; nextCursor: null } {
    const items = this.catalogue.rules.map(({ id, revision, title, basis, group, subject, audience, severity, remedy, parameters }) => ({
      id,
      revision,
      title,
      basis,
      group,
      subject,
      audience,
      severity,
      remedy,
      parameters,
    }));
    return { items, nextCursor: null };
  }
}
