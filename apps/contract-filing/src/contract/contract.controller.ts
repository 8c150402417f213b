import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Narrowed, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { AmendContract } from '../amendment/amend-contract.use-case';
import { AmendContractInput } from '../amendment/amendment.dto';
import { EndContractInput } from '../contract-end/contract-end.dto';
import { EndContract } from '../contract-end/end-contract.use-case';
import { RenewContract } from '../renewal/renew-contract.use-case';
import { RenewContractInput } from '../renewal/renewal.dto';
import { ContractOnQuery, ContractQuery, FileContractInput } from './contract.dto';
import type { ContractView } from './contract.view';
import { FileContract } from './file-contract.use-case';
import { FindContracts } from './find-contracts.use-case';

const contractId = idOf('contract');

@Controller('contracts')
export class ContractController {
  constructor(
    private readonly fileContract: FileContract,
    private readonly findContracts: FindContracts,
    private readonly amendContract: AmendContract,
    private readonly renewContract: RenewContract,
    private readonly endContract: EndContract,
  ) {}

  /** Files a written labour contract (劳动合同备案). */
  @Post()
  @Permit('employer', 'platform')
  file(@Body() input: FileContractInput, @CurrentCaller() caller: Caller): Promise<ContractView> {
    return this.fileContract.run(input, caller);
  }

  /** Contracts, newest first. */
  @Get()
  @Permit('employer', 'worker', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: ContractQuery, @CurrentCaller() caller: Caller): Promise<Page<ContractView>> {
    return this.findContracts.list(query, caller);
  }

  /** One contract, as it stands today or on another day. */
  @Get(':id')
  @Narrowed('region', 'department', 'own')
  @Permit('employer', 'worker', 'inspector', 'supervisor', 'administrator')
  one(@Param('id', contractId) id: string, @Query() query: ContractOnQuery, @CurrentCaller() caller: Caller): Promise<ContractView> {
    return this.findContracts.one(id, query, caller);
  }

  /** Files what was agreed to change from a day on (劳动合同变更): wage, post, last day, payday, a shorter probation. */
  @Post(':id/amendments')
  @Permit('employer')
  amend(@Param('id', contractId) id: string, @Body() input: AmendContractInput, @CurrentCaller() caller: Caller): Promise<ContractView> {
    return this.amendContract.run(id, input, caller);
  }

  /** Files the next period (续订); answers the new contract. */
  @Post(':id/renewals')
  @Permit('employer')
  renew(@Param('id', contractId) id: string, @Body() input: RenewContractInput, @CurrentCaller() caller: Caller): Promise<ContractView> {
    return this.renewContract.run(id, input, caller);
  }

  /** Files how and when a contract ended (劳动合同解除、终止), and later what became of its papers. */
  @Post(':id/end')
  @Permit('employer')
  end(@Param('id', contractId) id: string, @Body() input: EndContractInput, @CurrentCaller() caller: Caller): Promise<ContractView> {
    return this.endContract.run(id, input, caller);
  }
}
