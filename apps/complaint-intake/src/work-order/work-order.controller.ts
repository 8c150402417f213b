import { Body, Controller, Get, Headers, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader } from '@nestjs/swagger';
import { CurrentCaller, Permit, Public, type Caller } from '@anxin/access';
import { rawBodyOf } from '@anxin/http';
import type { FastifyRequest } from 'fastify';
import { FindWorkOrder } from './find-work-order.use-case';
import { ReceiveWorkOrder } from './receive-work-order.use-case';
import { DefaultOrderForm } from './work-order.dto';
import type { FullWorkOrderView, WorkOrderView } from './work-order.view';

@Controller()
export class WorkOrderController {
  constructor(
    private readonly receiveWorkOrder: ReceiveWorkOrder,
    private readonly findWorkOrder: FindWorkOrder,
  ) {}

  /** Takes a work order (工单) of a city's hotline in that city's own form; who sends is told by the signature. The same number again brings no second complaint. */
  @Post('hotline/work-orders')
  @Public()
  @ApiHeader({
    name: 'X-Signature',
    required: false,
    description: 'must be given: HMAC-SHA256 over the body’s bytes with the hotline’s secret, hexadecimal or Base64',
  })
  @ApiHeader({
    name: 'X-Timestamp',
    required: false,
    description: 'must be given: when it was sent: seconds or milliseconds since 1970, or RFC 3339; five minutes off at most',
  })
  @ApiHeader({ name: 'X-Nonce', required: false, description: 'tells two messages of one moment and one content apart' })
  @ApiHeader({ name: 'X-Hotline', required: false, description: 'whose message it is; left out, the signature tells' })
  @ApiBody({ type: DefaultOrderForm, description: 'the city’s form; this is the one that is shipped' })
  receive(
    @Headers() headers: Record<string, string | undefined>,
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
  ): Promise<WorkOrderView> {
    const { 'x-signature': signature, 'x-timestamp': timestamp, 'x-nonce': nonce, 'x-hotline': hotline } = headers;
    return this.receiveWorkOrder.run({ body: rawBodyOf(request), signature, timestamp, nonce, hotline }, body);
  }

  /** The work order behind a complaint: what the hotline wrote, first and later, and what it has heard of it. */
  @Get('complaints/:id/work-order')
  @Permit('hotline', 'inspector', 'supervisor')
  one(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<FullWorkOrderView> {
    return this.findWorkOrder.run(id, caller);
  }
}
