import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { DateField, Maybe, PageQuery, TextField } from '@anxin/http';
import { IsBoolean, IsIn, Matches, registerDecorator } from 'class-validator';
import { CHANGE_STATES, DECISIONS, type ChangeState, type Decision } from './policy-change';

const DIVISION = /^\d{6}(\d{3}){0,2}$/;

/** Administrative division of six, nine or twelve digits; `000000` is the country. */
export const DivisionField = (required = true) =>
  applyDecorators(
    ApiProperty({ type: 'string', example: '371302', required }),
    Matches(DIVISION, { message: 'must be an administrative division of six, nine or twelve digits, or 000000' }),
  );

/** A number, or text: money "2400.00", a time of day "08:00", an exact decimal "1.5". */
export const ValueField = () =>
  applyDecorators(
    ApiProperty({ oneOf: [{ type: 'string' }, { type: 'number' }], example: '2400.00' }),
    (target: object, name: string | symbol) =>
      registerDecorator({
        name: 'policyValue',
        target: target.constructor,
        propertyName: name as string,
        options: { message: 'must be a number or a text' },
        validator: {
          validate: (value: unknown) =>
            (typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && value !== '' && value.length <= 100),
        },
      }),
  );

export class ProposePolicyChangeInput {
  @DivisionField()
  region!: string;

  @ValueField()
  value!: string | number;

  @DateField()
  validFrom!: string;

  /** Last day; left out, until the next row of the same key and region. */
  @Maybe()
  @DateField({ required: false })
  validTo?: string;

  /** The article, or the paper that sets the value. */
  @TextField(300)
  basis!: string;

  /** Number or address of the document. */
  @Maybe()
  @TextField(300, { required: false })
  source?: string;

  /** Whether the value was checked against its source. */
  @IsBoolean()
  verified!: boolean;

  @Maybe()
  @TextField(500, { required: false })
  note?: string;

  /** Why it reaches back to days that are over; asked for where it does, and only there. */
  @Maybe()
  @TextField(500, { required: false })
  backdating?: string;
}

export class DecidePolicyChangeInput {
  @IsIn(DECISIONS)
  decision!: Decision;

  @Maybe()
  @TextField(500, { required: false })
  reason?: string;
}

export class PolicyQuery extends PageQuery {
  @Maybe()
  @TextField(100, { required: false })
  key?: string;

  /** Rows that can hold there: the division's own and those of the divisions above it. */
  @Maybe()
  @DivisionField(false)
  region?: string;

  /** The rows in force on this day; with `region` the one that governs there. */
  @Maybe()
  @DateField({ required: false })
  on?: string;

  @Maybe()
  @IsIn(['true', 'false'])
  verified?: 'true' | 'false';
}

export class PolicyChangeQuery extends PageQuery {
  @Maybe()
  @TextField(100, { required: false })
  key?: string;

  @Maybe()
  @DivisionField(false)
  region?: string;

  @Maybe()
  @IsIn(CHANGE_STATES)
  state?: ChangeState;
}
