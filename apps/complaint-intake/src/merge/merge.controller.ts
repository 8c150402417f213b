import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentCaller, Permit, type Caller } from '@anxin/access';
import type { ComplaintView } from '../complaint/complaint.view';
import { MergeComplaint } from './merge-complaint.use-case';
import { MergeInput, UnmergeInput } from './merge.dto';
import type { SuggestionView } from './merge.view';
import { SuggestMerges } from './suggest-merges.use-case';
import { UnmergeComplaint } from './unmerge-complaint.use-case';

@Controller('complaints/:id')
export class MergeController {
  constructor(
    private readonly suggestMerges: SuggestMerges,
    private readonly mergeComplaint: MergeComplaint,
    private readonly unmergeComplaint: UnmergeComplaint,
  ) {}

  /** Complaints that may be about the same matter, each with its reasons; a person decides. */
  @Get('suggestions')
  @Permit('inspector', 'supervisor')
  suggestions(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<{ items: SuggestionView[] }> {
    return this.suggestMerges.run(id, caller);
  }

  /** Merges the complaint into another about the same matter (并案). */
  @Post('merge')
  @HttpCode(200)
  @Permit('inspector')
  merge(@Param('id') id: string, @Body() input: MergeInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.mergeComplaint.run(id, input, caller);
  }

  /** Takes the complaint out again, as long as neither was answered. */
  @Post('unmerge')
  @HttpCode(200)
  @Permit('inspector')
  unmerge(@Param('id') id: string, @Body() input: UnmergeInput, @CurrentCaller() caller: Caller): Promise<ComplaintView> {
    return this.unmergeComplaint.run(id, input, caller);
  }
}
