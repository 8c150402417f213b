import { ApiProperty } from '@nestjs/swagger';
import { DateField, Maybe } from '@anxin/http';
import { Matches } from 'class-validator';

export class RuleBookQuery {
  /** Administrative division whose parameters are shown; the city's if left out. */
  @Maybe()
  @ApiProperty({ type: 'string', example: '371302', required: false })
  @Matches(/^\d{6}(\d{3}){0,2}$/, { message: 'must be an administrative division of six, nine or twelve digits' })
  region?: string;

  /** The day on which they hold; today if left out. */
  @Maybe()
  @DateField({ required: false })
  on?: string;
}
