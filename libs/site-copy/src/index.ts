/** Who builds where, as a service that takes filings knows it: its own copy of the register's word, and whom a general contractor's platform may file for. */
export { FilingRights, OUTSIDE_ITS_SITES } from './filing-rights';
export { SiteCopyModule } from './site-copy.module';
export { onSitesOf, SiteFirms } from './site-firms';
export { SitesConsumer } from './sites.consumer';
export { siteMigrations } from './site-tables';
