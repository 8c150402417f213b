import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import { idOf, type Page } from '@anxin/http';
import { ContractQuery, FileContractInput } from './contract.dto';
import type { ContractView } from './contract.view';
import { FileContract } from './file-contract.use-case';
import { FindContracts } from './find-contracts.use-case';

const contractId = idOf('contract');

@Controller('contracts')
export class ContractController {
  constructor(
    private readonly fileContract: FileContract,
    private readonly findContracts: FindContracts,
  ) {}

  /** Files a written labour contract (劳动合同备案). */
  @Post()
  @Permit('employer')
  file(@Body() input: FileContractInput, @CurrentCaller() caller: Caller): Promise<ContractView> {
    return this.fileContract.run(input, caller);
  }

  /** Contracts, newest first. */
  @Get()
  @Permit('employer', 'worker', 'inspector', 'supervisor', 'administrator')
  list(@Query() query: ContractQuery, @CurrentCaller() caller: Caller): Promise<Page<ContractView>> {
    return this.findContracts.list(query, caller);
  }

  /** One contract. */
  @Get(':id')
  @Permit('employer', 'worker', 'inspector', 'supervisor', 'administrator')
  one(@Param('id', contractId) id: string, @CurrentCaller() caller: Caller): Promise<ContractView> {
    return this.findContracts.one(id, caller);
  }
}
