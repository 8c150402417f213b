import { DateField, PageQuery, TextField } from '@anxin/http';

export class RegisterDispatchLicenceInput {
  /** The licence's number (许可证编号). */
  @TextField(50)
  number!: string;

  @DateField()
  validFrom!: string;

  /** The last day on which it is valid; three years from validFrom at most. */
  @DateField()
  validUntil!: string;
}

export class DispatchLicenceQuery extends PageQuery {}
