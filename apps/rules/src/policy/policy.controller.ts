import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { DecidePolicyChange } from './decide-policy-change.use-case';
import { FindPolicies } from './find-policies.use-case';
import { DecidePolicyChangeInput, PolicyChangeQuery, PolicyQuery, ProposePolicyChangeInput } from './policy-change.dto';
import type { PolicyChangeView, PolicyView } from './policy-change.view';
import { ProposePolicyChange } from './propose-policy-change.use-case';

const changeId = idOf('change');

@Controller('policies')
export class PolicyController {
  constructor(
    private readonly findPolicies: FindPolicies,
    private readonly proposePolicyChange: ProposePolicyChange,
    private readonly decidePolicyChange: DecidePolicyChange,
  ) {}

  /** The parameters (政策参数) by region and date, each with its basis and whether it was checked against its source. */
  @Get()
  @Permit('employer', 'bank', 'hotline', 'worker', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: PolicyQuery): Promise<Page<PolicyView>> {
    return this.findPolicies.list(query);
  }

  /** Proposed, approved and refused changes, newest first: who, when, the old value and the new. */
  @Get('changes')
  @Permit('inspector', 'supervisor', 'administrator')
  changes(@Query() query: PolicyChangeQuery): Promise<Page<PolicyChangeView>> {
    return this.findPolicies.changeList(query);
  }

  /** One change. */
  @Get('changes/:id')
  @Narrowed()
  @Permit('inspector', 'supervisor', 'administrator')
  change(@Param('id', changeId) id: string): Promise<PolicyChangeView> {
    return this.findPolicies.change(id);
  }

  /** Approves a change or refuses it: never who proposed it. */
  @Post('changes/:id/approval')
  @Permit('administrator')
  decide(
    @Param('id', changeId) id: string,
    @Body() input: DecidePolicyChangeInput,
    @CurrentCaller() caller: Caller,
  ): Promise<PolicyChangeView> {
    return this.decidePolicyChange.run(id, input, caller);
  }

  /** All rows of one parameter, by region and first day. */
  @Get(':key')
  @Narrowed()
  @Permit('employer', 'bank', 'hotline', 'worker', 'inspector', 'supervisor', 'administrator')
  one(@Param('key') key: string, @Query() query: PolicyQuery): Promise<Page<PolicyView>> {
    return this.findPolicies.ofKey(key, query);
  }

  /** Proposes a value for a region from a day on; it holds once a second administrator has approved it. */
  @Put(':key')
  @HttpCode(201)
  @Permit('administrator')
  propose(@Param('key') key: string, @Body() input: ProposePolicyChangeInput, @CurrentCaller() caller: Caller): Promise<PolicyChangeView> {
    return this.proposePolicyChange.run(key, input, caller);
  }
}
