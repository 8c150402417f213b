import { ForbiddenException, Injectable } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import { SiteFirms } from './site-firms';

/** What a platform is told that files for a firm, or of a site, that is not its contractor's. */
export const OUTSIDE_ITS_SITES =
  '该单位不在贵方施工总承包的该工程项目上：实名制平台只能为本总承包单位及其在该项目登记的分包单位报送。The firm is not registered on a site of this general contractor';

/** What is filed, and for whom. */
export interface Filed {
  readonly employer: string;
  /** The site that the filing names, if any. */
  readonly project?: string | null;
}

/**
 * For whom a caller may file: an employer for itself; the real-name platform (实名制平台) of a general contractor for the firms of a site that this
 * contractor runs (保障农民工工资支付条例 28), each filing naming the site.
 */
@Injectable()
export class FilingRights {
  constructor(private readonly sites: SiteFirms) {}

  async may(tx: Tx, caller: Caller, { employer, project }: Filed): Promise<boolean> {
    if (isEmployer(caller, employer)) return true;
    return caller.role === 'platform' && Boolean(project) && this.sites.isOnSite(tx, { project: project!, employer }, caller.uscc!);
  }

  /**
   * @param others what an employer is told that files for another
   * @throws ForbiddenException
   */
  async insist(tx: Tx, caller: Caller, filed: Filed, others: string): Promise<void> {
    if (await this.may(tx, caller, filed)) return;
    throw new ForbiddenException({ detail: caller.role === 'platform' ? OUTSIDE_ITS_SITES : others });
  }
}
