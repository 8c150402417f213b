import type { Filing } from './filing';

/** A duty to file (用工备案) as callers see it. */
export interface FilingView {
  readonly dueOn: string;
  readonly filedOn: string;
  readonly late: boolean;
  /** Due beyond the published calendar of holidays. */
  readonly provisional: boolean;
  readonly basis: string;
}

export const filingView = (filing: Filing | undefined): FilingView | null =>
  filing
    ? {
        dueOn: filing.dueOn,
        filedOn: filing.filedOn,
        late: filing.filedOn > filing.dueOn,
        provisional: filing.provisional,
        basis: filing.basis,
      }
    : null;
