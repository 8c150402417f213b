import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import type { Page } from '@anxin/http';
import { DeclareInterest } from './declare-interest.use-case';
import { FindInspectors } from './find-inspectors.use-case';
import { AddressInput, InspectorInput, InspectorQuery, InterestInput, PostingInput } from './inspector.dto';
import type { InspectorView } from './inspector.view';
import { PostInspector } from './post-inspector.use-case';
import { RegisterInspector } from './register-inspector.use-case';

const Id = () => Param('id', new ParseUUIDPipe({ errorHttpStatusCode: 404 }));

@Controller('inspectors')
export class InspectorController {
  constructor(
    private readonly registerInspector: RegisterInspector,
    private readonly findInspectors: FindInspectors,
    private readonly declareInterest: DeclareInterest,
    private readonly postInspector: PostInspector,
  ) {}

  /** Puts an inspector on the list. */
  @Post()
  @Permit('supervisor')
  register(@Body() input: InspectorInput, @CurrentCaller() caller: Caller): Promise<InspectorView> {
    return this.registerInspector.run(input, caller);
  }

  /** Inspectors, newest first. */
  @Get()
  @Permit('inspector', 'supervisor')
  list(@Query() query: InspectorQuery, @CurrentCaller() caller: Caller): Promise<Page<InspectorView>> {
    return this.findInspectors.list(query, caller);
  }

  /** One inspector. */
  @Get(':id')
  @Narrowed('region', 'department')
  @Permit('inspector', 'supervisor')
  one(@Id() id: string, @CurrentCaller() caller: Caller): Promise<InspectorView> {
    return this.findInspectors.one(id, caller);
  }

  /** Where and when an inspector is on duty: the grid (网格), and from when to when not; what is left out is none. */
  @Post(':id/posting')
  @Permit('supervisor')
  posting(@Id() id: string, @Body() input: PostingInput, @CurrentCaller() caller: Caller): Promise<InspectorView> {
    return this.postInspector.posting(id, input, caller);
  }

  /** Where mail reaches an inspector; left out, nowhere any more. */
  @Post(':id/address')
  @Permit('supervisor')
  address(@Id() id: string, @Body() input: AddressInput, @CurrentCaller() caller: Caller): Promise<InspectorView> {
    return this.postInspector.address(id, input, caller);
  }

  /** An inspector declares an interest in an employer (回避). */
  @Post(':id/interests')
  @Narrowed('sent')
  @Permit('inspector')
  declare(@Id() id: string, @Body() input: InterestInput, @CurrentCaller() caller: Caller): Promise<InspectorView> {
    return this.declareInterest.run(id, input, caller);
  }
}
