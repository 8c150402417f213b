import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '@anxin/http';
import { IsInt, Max, Min } from 'class-validator';

export class ReopeningInput {
  /** What is new, and was not known when it was decided. */
  @TextField(4000)
  newEvidence!: string;
}

export class PetitionExtensionInput {
  /** Calendar days. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 365 })
  @IsInt()
  @Min(1)
  @Max(365)
  days!: number;

  @TextField(2000)
  reason!: string;
}
