import { Public } from '@anxin/access';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Routes } from './routes.provider';

/** The one OpenAPI document of the system. */
@ApiExcludeController()
@Controller('api')
export class DocumentController {
  constructor(private readonly routes: Routes) {}

  @Get('openapi.json')
  @Public()
  openapi(): object {
    if (!this.routes.document) throw new ServiceUnavailableException({ detail: 'not all services are known yet' });
    return this.routes.document;
  }
}
