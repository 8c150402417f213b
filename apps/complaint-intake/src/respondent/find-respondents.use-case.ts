import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Transactions } from '@anxin/persistence';
import { CaseStore } from '../case/case.store';
import { FirmStore } from './firm.store';
import type { RespondentQuery } from './respondent.dto';
import { LEAST_LIKENESS, likeness, sentenceFor } from './shop-sign';

/** A firm that may be meant. */
export interface CandidateView {
  readonly uscc: string;
  /** The register's; the sign where the register has not told it. */
  readonly name: string;
  /** The name that is like what was said: the register's, or a shop sign settled before. */
  readonly matched: string;
  readonly region: string;
  /** 0 to 100. */
  readonly score: number;
  readonly openCases: number;
  /** For offices: those of the cases that the caller's department leads or signs for. */
  readonly cases?: readonly string[];
}

export interface CandidatesView {
  readonly items: readonly CandidateView[];
  /** What to say to the caller now (告知用语). */
  readonly sentence: string;
}

const SHOWN = 10;

/** Finds the firms that a shop sign (招牌) may mean, for whoever is on the phone. A person decides, always. */
@Injectable()
export class FindRespondents {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly cases: CaseStore,
  ) {}

  run({ name: said, region }: RespondentQuery, caller: Caller): Promise<CandidatesView> {
    return this.transactions.reading(async (tx) => {
      const best = new Map<string, Omit<CandidateView, 'openCases'>>();
      for (const { uscc, name, region: where, registeredName } of await this.firms.near(tx, said, region)) {
        const score = likeness(said, name);
        if (score < LEAST_LIKENESS || score <= (best.get(uscc)?.score ?? 0)) continue;
        best.set(uscc, { uscc, name: registeredName ?? name, matched: name, region: where, score });
      }
      const ranked = [...best.values()].sort((a, b) => b.score - a.score || (a.uscc < b.uscc ? -1 : 1)).slice(0, SHOWN);
      const usccs = ranked.map(({ uscc }) => uscc);
      const counts = await this.firms.openCases(tx, usccs, region);
      const items: CandidateView[] = [];
      for (const one of ranked) {
        const openCases = counts.get(one.uscc) ?? 0;
        const cases = caller.role === 'hotline' ? undefined : openCases ? await this.cases.openOn(tx, one.uscc, region, caller) : [];
        items.push({ ...one, openCases, ...(cases && { cases }) });
      }
      return { items, sentence: sentenceFor(said, items) };
    });
  }
}
