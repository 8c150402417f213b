import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { CaseView } from '../case/case.view';
import { DemandDocuments, type DemandMade, type DemandView } from './demand-documents.use-case';
import { DemandInput, DemandReceiptInput } from './demand.dto';

const Id = (name = 'id') => Param(name, new ParseUUIDPipe({ errorHttpStatusCode: 404 }));

@Controller('cases/:id/demands')
export class DemandController {
  constructor(private readonly demandDocuments: DemandDocuments) {}

  /** Demands documents of the employer by a day (限期提供材料). */
  @Post()
  @Permit('inspector')
  demand(@Id() id: string, @Body() input: DemandInput, @CurrentCaller() caller: Caller): Promise<DemandMade> {
    return this.demandDocuments.run(id, input, caller);
  }

  /** What was demanded, what came, and where the burden of proof has passed to the employer. */
  @Get()
  @Permit('inspector', 'supervisor')
  list(@Id() id: string, @CurrentCaller() caller: Caller): Promise<{ items: DemandView[]; nextCursor: null }> {
    return this.demandDocuments.list(id, caller);
  }

  /** Notes what came of a demand. */
  @Post(':demand/receipts')
  @Permit('inspector')
  receive(
    @Id() id: string,
    @Id('demand') demand: string,
    @Body() input: DemandReceiptInput,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseView> {
    return this.demandDocuments.receive(id, demand, input, caller);
  }
}
