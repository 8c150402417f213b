import type { PolicyView } from './policy-view';
import type { Finding, Rule } from './rule';
import { exampleOf, type WorkedCase } from './worked-case';

/** The rules there are. One file each; the module hands in what it finds in this folder. */
export class Catalogue {
  private readonly byId: ReadonlyMap<string, Rule>;

  /** @throws TypeError if two rules bear one id, or there is none */
  constructor(
    readonly rules: readonly Rule[],
    /** By rule. */
    private readonly cases: ReadonlyMap<string, readonly WorkedCase[]> = new Map(),
  ) {
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
    if (!rules.length || this.byId.size !== rules.length) throw new TypeError('the catalogue is empty, or two of its rules bear one id');
  }

  find(id: string): Rule | undefined {
    return this.byId.get(id);
  }

  /** What the rule says of its first worked case that accuses; undefined where it has no cases. @throws TypeError if none of them accuses anybody */
  exampleOf(rule: Rule, policy: PolicyView): Finding | undefined {
    const cases = this.cases.get(rule.id);
    return cases && exampleOf(rule, cases, policy);
  }

  about(kind: Rule['subject']): readonly Rule[] {
    return this.rules.filter((rule) => rule.subject === kind);
  }
}
