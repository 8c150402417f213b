import { DateField, MonthField, PageQuery, TextField } from '@anxin/http';

export class FileDeferralInput {
  /** The wage month (工资所属期) whose payment is put off. */
  @MonthField()
  period!: string;

  /** The union (工会) or the staff's representatives (职工代表); no person's name is needed. */
  @TextField(200)
  agreedWith!: string;

  @DateField()
  signedOn!: string;

  @DateField()
  until!: string;
}

export class DeferralQuery extends PageQuery {}
