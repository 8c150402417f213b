import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { DispatchLicenceQuery, RegisterDispatchLicenceInput } from './dispatch-licence.dto';
import type { DispatchLicenceView } from './dispatch-licence.view';
import { RegisterDispatchLicence } from './register-dispatch-licence.use-case';
import { FindDispatchLicences } from './find-dispatch-licences.use-case';

const licenceId = idOf('dispatch licence');

@Controller('employers/:uscc/dispatch-licences')
export class DispatchLicenceController {
  constructor(
    private readonly registerDispatchLicence: RegisterDispatchLicence,
    private readonly findDispatchLicences: FindDispatchLicences,
  ) {}

  /** Files a licence to dispatch workers (劳务派遣经营许可). */
  @Post()
  @Permit('employer', 'supervisor')
  register(
    @Param('uscc') uscc: string,
    @Body() input: RegisterDispatchLicenceInput,
    @CurrentCaller() caller: Caller,
  ): Promise<DispatchLicenceView> {
    return this.registerDispatchLicence.run(uscc, input, caller);
  }

  /** The employer’s licences to dispatch workers, newest first. */
  @Get()
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  list(
    @Param('uscc') uscc: string,
    @Query() query: DispatchLicenceQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<Page<DispatchLicenceView>> {
    return this.findDispatchLicences.list(uscc, query, caller);
  }

  /** One licence to dispatch workers. */
  @Get(':id')
  @Permit('employer', 'inspector', 'supervisor', 'administrator')
  one(@Param('uscc') uscc: string, @Param('id', licenceId) id: string, @CurrentCaller() caller: Caller): Promise<DispatchLicenceView> {
    return this.findDispatchLicences.one(uscc, id, caller);
  }
}
