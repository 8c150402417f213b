import { Module } from '@nestjs/common';
import { FilingRights } from './filing-rights';
import { SiteFirms } from './site-firms';
import { SitesConsumer } from './sites.consumer';

/** The local copy of who builds where: `FilingRights` to inject, its tables in `siteMigrations`. */
@Module({ controllers: [SitesConsumer], providers: [SiteFirms, FilingRights], exports: [FilingRights, SiteFirms] })
export class SiteCopyModule {}
