import type { Rule } from './rule';

/** The rules there are. One file each; the module hands in what it finds in this folder. */
export class Catalogue {
  private readonly byId: ReadonlyMap<string, Rule>;

  /** @throws TypeError if two rules bear one id, or there is none */
  constructor(readonly rules: readonly Rule[]) {
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
    if (!rules.length || this.byId.size !== rules.length) throw new TypeError('the catalogue is empty, or two of its rules bear one id');
  }

  find(id: string): Rule | undefined {
    return this.byId.get(id);
  }

  about(kind: Rule['subject']): readonly Rule[] {
    return this.rules.filter((rule) => rule.subject === kind);
  }
}
