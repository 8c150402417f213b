import { DateField, Maybe, PageQuery, RegionField, TextField, UsccField } from '@anxin/http';
import { applyDecorators } from '@nestjs/common';
import { IsEmail, IsIn } from 'class-validator';
import type { Department } from '../case/facts';

export const DEPARTMENTS = ['labour', 'housing-construction', 'transport', 'water'] as const;

/** An address for mail, at most 254 characters; never sent back. */
const EmailField = () =>
  applyDecorators(TextField(254, { writeOnly: true, format: 'email' }), IsEmail({}, { message: 'must be an e-mail address' }));

/** Where and when an inspector is on duty; what is left out is none. */
export class PostingInput {
  @Maybe()
  @TextField(50)
  grid?: string;

  @Maybe()
  @DateField({ required: false })
  absentFrom?: string;

  @Maybe()
  @DateField({ required: false })
  absentTo?: string;
}

export class AddressInput {
  /** Left out: none any more. */
  @Maybe()
  @EmailField()
  email?: string;
}

export class InspectorInput {
  /** The client of the token under which the inspector signs in. */
  @TextField(100)
  subject!: string;

  @TextField(50)
  name!: string;

  @RegionField()
  region!: string;

  @IsIn(DEPARTMENTS)
  department!: Department;

  @Maybe()
  @TextField(50)
  grid?: string;

  @Maybe()
  @DateField({ required: false })
  absentFrom?: string;

  @Maybe()
  @DateField({ required: false })
  absentTo?: string;

  @Maybe()
  @EmailField()
  email?: string;
}

export class InterestInput {
  @UsccField()
  uscc!: string;

  @TextField(500, { writeOnly: true })
  reason!: string;
}

export class InspectorQuery extends PageQuery {
  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @IsIn(DEPARTMENTS)
  department?: string;
}
