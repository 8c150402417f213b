import type { Example, Finding, Rule } from './rule';

/** The rules there are. One file each; the module hands in what it finds in this folder. */
export class Catalogue {
  private readonly byId: ReadonlyMap<string, Rule>;

  /** @throws TypeError if two rules bear one id, or there is none */
  constructor(
    readonly rules: readonly Rule[],
    /** By rule. */
    private readonly examples: ReadonlyMap<string, Example> = new Map(),
  ) {
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
    if (!rules.length || this.byId.size !== rules.length) throw new TypeError('the catalogue is empty, or two of its rules bear one id');
  }

  find(id: string): Rule | undefined {
    return this.byId.get(id);
  }

  /** What the rule says of its example; undefined where it has none. @throws TypeError if the example accuses nobody */
  exampleOf(rule: Rule): Finding | undefined {
    const example = this.examples.get(rule.id);
    if (!example) return undefined;
    const verdict = rule.decide(example.facts as never, example.moment);
    if (!verdict.broken) throw new TypeError(`the example of ${rule.id} accuses nobody`);
    return verdict;
  }

  about(kind: Rule['subject']): readonly Rule[] {
    return this.rules.filter((rule) => rule.subject === kind);
  }
}
