import { Public } from '@anxin/access';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Routes } from './routes.provider';

/** live: the process answers. ready: all services' routes are known and tokens can be issued. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly routes: Routes,
    private readonly dataSource: DataSource,
  ) {}

  @Get('live')
  @Public()
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('ready')
  @Public()
  async ready(): Promise<{ status: string }> {
    if (!this.routes.ready) throw new ServiceUnavailableException({ detail: 'not all services are known yet' });
    await this.dataSource.query('SELECT 1').catch(() => {
      throw new ServiceUnavailableException({ detail: 'the database does not answer' });
    });
    return { status: 'ready' };
  }
}
