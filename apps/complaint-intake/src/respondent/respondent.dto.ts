import { RegionField, TextField, UsccField } from '@anxin/http';

export class RespondentQuery {
  /** As the caller says it. */
  @TextField(200)
  name!: string;

  @RegionField()
  region!: string;
}

export class IdentificationInput {
  @UsccField()
  uscc!: string;

  /** By what it was settled: 营业执照, 现场核查, 来电人确认 … */
  @TextField(2000)
  reason!: string;
}
