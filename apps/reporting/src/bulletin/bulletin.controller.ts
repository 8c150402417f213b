import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { BulletinQuery } from './bulletin.dto';
import { ReadBulletin, type BulletinView } from './read-bulletin.use-case';

@Controller('reports')
export class BulletinController {
  constructor(private readonly readBulletin: ReadBulletin) {}

  /** The monthly bulletin of a region. */
  @Get('bulletin')
  @Permit('inspector', 'supervisor', 'administrator')
  bulletin(@Query() query: BulletinQuery, @CurrentCaller() caller: Caller): Promise<BulletinView> {
    return this.readBulletin.run(query, caller);
  }
}
