import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isLocalDate, isYearMonth } from '@anxin/calendar';
import { isBankCard, isIdNumber, isIndustry, isPhone, isRegion, isUscc, normaliseIdNumber } from '@anxin/codes';
import { isYuan } from '@anxin/money';
import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsObject,
  IsString,
  Length,
  MaxLength,
  registerDecorator,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/** A property decorator that checks a text with `test` and says `message` at the field's path. */
const textField = (name: string, test: (text: string) => boolean, message: string, api: ApiPropertyOptions = {}) =>
  applyDecorators(ApiProperty({ type: 'string', ...api } as ApiPropertyOptions), (target: object, propertyName: string | symbol) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      options: { message } satisfies ValidationOptions,
      validator: { validate: (value: unknown) => typeof value === 'string' && test(value) },
    }),
  );

/** Unified social credit code (统一社会信用代码), both check digits. GB 32100-2015, GB 11714. */
export const UsccField = (api: ApiPropertyOptions = {}) =>
  textField('uscc', isUscc, 'must be a unified social credit code with right check digits', { example: '91371302MA3TEKT04U', ...api });

/** Resident number (公民身份号码), 18 digits, GB 11643; never sent back. */
export const IdNumberField = () =>
  applyDecorators(
    Transform(({ value }): unknown => (typeof value === 'string' ? normaliseIdNumber(value) : value)),
    textField('idNumber', isIdNumber, 'must be a resident number of 18 digits with a real birth date and the right check digit', {
      writeOnly: true,
    }),
  );

/** Yuan with two digits, "5200.00", not negative. */
export const MoneyField = (api: ApiPropertyOptions = {}) =>
  textField('money', (text) => isYuan(text) && !text.startsWith('-'), 'must be an amount in yuan with two digits, like "5200.00"', {
    example: '5200.00',
    ...api,
  });

/** Calendar date 'YYYY-MM-DD'. */
export const DateField = (api: ApiPropertyOptions = {}) =>
  textField('date', isLocalDate, 'must be a date that exists, YYYY-MM-DD', { format: 'date', ...api });

/** Month 'YYYY-MM'. */
export const MonthField = (api: ApiPropertyOptions = {}) =>
  textField('month', isYearMonth, 'must be a month, YYYY-MM', { example: '2026-01', ...api });

/** Instant, RFC 3339 with offset. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;
export const InstantField = (api: ApiPropertyOptions = {}) =>
  textField(
    'instant',
    (text) => INSTANT.test(text) && isLocalDate(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
    'must be an instant with offset, like 2026-02-16T09:00:00+08:00',
    {
      format: 'date-time',
      ...api,
    },
  );

/** Administrative division, six digits, GB/T 2260. */
export const RegionField = (api: ApiPropertyOptions = {}) =>
  textField('region', isRegion, 'must be an administrative division of six digits', { example: '371302', ...api });

/** Industry, GB/T 4754-2017, "C1811". */
export const IndustryField = (api: ApiPropertyOptions = {}) =>
  textField('industry', isIndustry, 'must be an industry code of GB/T 4754-2017, like C1811', { example: 'C1811', ...api });

/** Mobile or landline number; never sent back. */
export const PhoneField = () => textField('phone', isPhone, 'must be a phone number', { writeOnly: true });

/** Bank card number, 13–19 digits; never sent back. */
export const CardNumberField = () => textField('cardNumber', isBankCard, 'must be a card number of 13 to 19 digits', { writeOnly: true });

/** What no text of a person holds, and the database refuses (NUL among them); tab and line breaks are welcome. */
/** Control characters, and halves of a character that stand alone: no database keeps them as they came. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]/u; // eslint-disable-line no-control-regex

/** A text a person wrote, at most `most` characters, not blank. */
export const TextField = (most = 200, api: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: 'string', maxLength: most, ...api } as ApiPropertyOptions),
    textField('text', (text) => text.trim().length > 0 && !CONTROL.test(text), 'must not be blank or hold control characters', api),
    MaxLength(most),
  );

/** May be left out; null is not "left out". */
export const Maybe = () => ValidateIf((_, value) => value !== undefined);

/** A nested object, or with `each` a list of them, checked as its class says; nothing else passes. */
export const Nested = (type: () => new () => object, options: { each?: boolean } = {}) =>
  applyDecorators(
    Type(type),
    options.each ? IsArray() : IsObject(),
    IsObject({ each: options.each ?? false }),
    ValidateNested({ each: options.each ?? false }),
  );

/** A worker as callers name one: resident number, name and maybe phone; answers carry `workerId` instead. */
export class WorkerInput {
  @TextField(50, { writeOnly: true })
  name!: string;

  @IdNumberField()
  idNumber!: string;

  @Maybe()
  @PhoneField()
  phone?: string;
}

export { IsString, Length };
