import { Public } from '@anxin/access';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Routes } from '../routing/routes.provider';
import { publishedEvents } from './events.provider';

const notYet = (): ServiceUnavailableException => new ServiceUnavailableException({ detail: 'not all services are known yet' });

/** The published documents: every call, and every event. Their readable pages: `/api/docs/` and `/api/events/`. */
@ApiExcludeController()
@Controller('api')
export class DocumentController {
  private events: object | undefined;

  constructor(private readonly routes: Routes) {}

  /** OpenAPI 3.1 of the whole system. */
  @Get('openapi.json')
  @Public()
  openapi(): object {
    if (!this.routes.document) throw notYet();
    return this.routes.document;
  }

  /** AsyncAPI 3.0 of all that is published on the bus. */
  @Get('asyncapi.json')
  @Public()
  asyncapi(): object {
    if (!this.routes.consumers) throw notYet();
    return (this.events ??= publishedEvents(this.routes.consumers));
  }
}
