import { DateField, Maybe, PageQuery, PhoneField, TextField } from '@anxin/http';

export class AppointWageOfficerInput {
  @TextField(50, { writeOnly: true })
  name!: string;

  @PhoneField()
  phone!: string;

  /** The first day. */
  @DateField()
  from!: string;

  /** The last day, where it is set. */
  @Maybe()
  @DateField({ required: false })
  until?: string;
}

export class WageOfficerQuery extends PageQuery {}
