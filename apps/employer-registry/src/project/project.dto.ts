import { DateField, Maybe, MoneyField, PageQuery, RegionField, TextField, UsccField } from '@anxin/http';
import { IsIn } from 'class-validator';
import { SECTORS, type Sector } from './project';

export class RegisterProjectInput {
  @TextField(200)
  name!: string;

  @IsIn(SECTORS)
  sector!: Sector;

  @RegionField()
  region!: string;

  /** The developer (建设单位). */
  @UsccField()
  developer!: string;

  /** The general contractor (施工总承包单位). */
  @UsccField()
  generalContractor!: string;

  @MoneyField()
  contractAmount!: string;

  @DateField()
  startsOn!: string;

  @DateField()
  endsOn!: string;

  @Maybe()
  @DateField({ required: false })
  contractSignedOn?: string;

  @Maybe()
  @DateField({ required: false })
  permitOn?: string;

  @Maybe()
  @DateField({ required: false })
  commencementReportOn?: string;

  /** What the developer still owes of the price (未结清的工程款). */
  @Maybe()
  @MoneyField({ required: false })
  unsettledPrice?: string;

  /** The grid (网格) of its site. */
  @Maybe()
  @TextField(50, { required: false })
  grid?: string;

  /** Labour cost (人工费) in per cent of the price, as agreed: "23.00". */
  @Maybe()
  @TextField(6, { required: false, example: '23.00' })
  labourCostShare?: string;
}

export class ProjectQuery extends PageQuery {
  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @IsIn(SECTORS)
  sector?: Sector;

  @Maybe()
  @UsccField({ required: false })
  generalContractor?: string;

  @Maybe()
  @UsccField({ required: false })
  developer?: string;

  @Maybe()
  @TextField(100, { required: false })
  name?: string;
}
