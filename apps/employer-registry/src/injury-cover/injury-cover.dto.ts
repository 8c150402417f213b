import { DateField, PageQuery } from '@anxin/http';

export class RegisterInjuryCoverInput {
  /** The first day of cover. */
  @DateField()
  from!: string;

  /** The last day of cover. */
  @DateField()
  until!: string;
}

export class InjuryCoverQuery extends PageQuery {}
