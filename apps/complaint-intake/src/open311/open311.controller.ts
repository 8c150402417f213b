import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res, UseFilters } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { Public } from '@anxin/access';
import type { FastifyReply } from 'fastify';
import { FindRequests } from './find-requests.use-case';
import { LodgeRequest } from './lodge-request.use-case';
import { badRequest, notFound } from './refusal';
import { Open311Filter } from './open311.answer';
import { OPEN311_SETTINGS, type Open311Settings } from './open311.settings';
import { type Format, formatOf, named, type Names, type Value, xmlOf } from './rendering';
import { ATTRIBUTES, serviceOf, SERVICES } from './service-request';

const REQUESTS: Names = { root: 'service_requests', item: 'request' };
/** The standard's own address, by which clients know which version this is. */
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

/** Open311 GeoReport v2 (开放 311): service requests are complaints on channel `open311`. */
@Controller('open311/v2')
@UseFilters(Open311Filter)
export class Open311Controller {
  constructor(
    @Inject(OPEN311_SETTINGS) private readonly settings: Open311Settings,
    private readonly lodgeRequest: LodgeRequest,
    private readonly findRequests: FindRequests,
  ) {}

  /** Where the end points are (Service Discovery). */
  @Get('discovery.:format')
  @Public()
  discovery(
    @Param('format') format: string,
    @Headers('x-forwarded-host') host: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): unknown {
    const origin = this.settings.publicUrl || (host ? `http://${host}` : '');
    const endpoint = {
      specification: SPECIFICATION,
      url: `${origin}/open311/v2`,
      changeset: '2026-01-01T00:00:00+08:00',
      type: origin.includes('127.0.0.1') || origin.includes('localhost') ? 'test' : 'production',
      formats: ['text/xml', 'application/json'],
    };
    const document = {
      changeset: endpoint.changeset,
      contact: '12333',
      key_service: '向本市劳动保障监察机构申请 api_key',
      endpoints: [endpoint],
    };
    return send(reply, known(format), document, {
      root: 'discovery',
      item: 'endpoint',
      inner: { endpoints: 'endpoint', formats: 'format' },
    });
  }

  /** The kinds of service requests (Service List). */
  @Get('services.:format')
  @Public()
  services(
    @Param('format') format: string,
    @Query('jurisdiction_id') jurisdiction: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): unknown {
    this.competent(jurisdiction);
    const list = SERVICES.map(({ code, name, description }) => ({
      service_code: code,
      service_name: name,
      description,
      metadata: true,
      type: 'realtime',
      keywords: '工资,劳动保障',
      group: '劳动保障监察',
    }));
    return send(reply, known(format), list, { root: 'services', item: 'service' });
  }

  /** What a kind asks for beside (Service Definition); `code` ends in `.json` or `.xml`. */
  @Get('services/:code')
  @Public()
  definition(
    @Param('code') code: string,
    @Query('jurisdiction_id') jurisdiction: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): unknown {
    const { name, format } = named(code);
    this.competent(jurisdiction);
    const service = serviceOf(name);
    if (!service) throw notFound('service_code is not known');
    const attributes = ATTRIBUTES.map((attribute, at) => ({
      variable: true,
      code: attribute.code,
      datatype: attribute.datatype,
      required: false,
      datatype_description: attribute.hint,
      order: at + 1,
      description: attribute.description,
      values: [],
    }));
    const names = { root: 'service_definition', item: 'attribute', inner: { attributes: 'attribute', values: 'value' } };
    return send(reply, format, { service_code: service.code, attributes }, names);
  }

  /** Lodges a service request (POST Service Request); needs an `api_key`. */
  @Post('requests.:format')
  @Public()
  @HttpCode(201)
  @ApiConsumes('application/x-www-form-urlencoded')
  async lodge(
    @Param('format') format: string,
    @Body() body: Record<string, unknown>,
    @Headers('x-forwarded-for') address: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const form = body && typeof body === 'object' ? body : {};
    const as = known(format);
    this.competent(form.jurisdiction_id);
    const lodged = await this.lodgeRequest.run(form, (address ?? '').split(',')[0]!.trim());
    return send(reply, as, [{ ...lodged }], REQUESTS);
  }

  /** Service requests of at most ninety days (GET Service Requests). */
  @Get('requests.:format')
  @Public()
  async list(
    @Param('format') format: string,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const as = known(format);
    this.competent(query.jurisdiction_id);
    const found = await this.findRequests.list(query);
    return send(reply, as, found.map((one) => ({ ...one })), REQUESTS); // prettier-ignore
  }

  /** One service request (GET Service Request); `id` ends in `.json` or `.xml`. */
  @Get('requests/:id')
  @Public()
  async one(
    @Param('id') id: string,
    @Query('jurisdiction_id') jurisdiction: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { name, format } = named(id);
    this.competent(jurisdiction);
    const found = await this.findRequests.one(name);
    return send(reply, format, found.map((one) => ({ ...one })), REQUESTS); // prettier-ignore
  }

  /** The number of the request that a token was given for (GET service_request_id from a token); `token` ends in `.json` or `.xml`. */
  @Get('tokens/:token')
  @Public()
  async token(
    @Param('token') token: string,
    @Query('jurisdiction_id') jurisdiction: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const { name, format } = named(token);
    this.competent(jurisdiction);
    return send(reply, format, await this.findRequests.byToken(name), REQUESTS);
  }

  private competent(jurisdiction: unknown): void {
    if (jurisdiction !== undefined && jurisdiction !== '' && jurisdiction !== this.settings.jurisdiction)
      throw notFound('jurisdiction_id is not known');
  }
}

const known = (text: string): Format => {
  const format = formatOf(text);
  if (!format) throw badRequest('the format is json or xml');
  return format;
};

/** The answer in its format. */
const send = (reply: FastifyReply, format: Format, value: Value, names: Names): unknown => {
  const xml = format === 'xml';
  void reply.header('content-type', xml ? 'text/xml; charset=utf-8' : 'application/json; charset=utf-8');
  return xml ? xmlOf(value, names) : value;
};
