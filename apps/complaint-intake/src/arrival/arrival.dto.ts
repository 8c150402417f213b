import { ApiProperty } from '@nestjs/swagger';
import { Maybe, MoneyField } from '@anxin/http';
import { IsIn } from 'class-validator';
import { ProgressQuery } from '../progress/progress.dto';
import { TOLD_ARRIVALS, type ToldArrival } from './arrival';

export class ArrivalInput extends ProgressQuery {
  @ApiProperty({ enum: TOLD_ARRIVALS })
  @IsIn(TOLD_ARRIVALS)
  answer!: ToldArrival;

  /** How much arrived, of an answer `partly`. */
  @Maybe()
  @MoneyField({ required: false })
  amount?: string;
}
