import { DateField, Maybe, PageQuery, TextField } from '@anxin/http';

export class FileWageAgreementInput {
  @DateField()
  validFrom!: string;

  /** The last day it holds. */
  @DateField()
  validUntil!: string;

  /** Number under which it was filed. */
  @Maybe()
  @TextField(100, { required: false })
  number?: string;
}

export class WageAgreementQuery extends PageQuery {}
