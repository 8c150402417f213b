import { Maybe, PageQuery, RegionField } from '@anxin/http';
import { IsIn, IsUUID } from 'class-validator';
import { DEPARTMENTS } from '../inspector/inspector.dto';

export class ReassignmentQuery extends PageQuery {
  @Maybe()
  @RegionField({ required: false })
  region?: string;

  /** The department that leads or signs. */
  @Maybe()
  @IsIn(DEPARTMENTS)
  department?: string;

  /** Id of one case. */
  @Maybe()
  @IsUUID()
  case?: string;
}
