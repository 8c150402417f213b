import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { CSV, NDJSON, XLSX } from './incoming-batch';

/** What a batch may come as; for `@Upload(FILE_TYPES)`. */
export const FILE_TYPES: readonly string[] = [CSV, NDJSON, XLSX];

/** A route that takes a file: 202, and what it takes stands in the document. @param rows what a row is: 'a row for each contract' */
export const TakesFile = (rows: string): MethodDecorator =>
  applyDecorators(
    HttpCode(202),
    ApiConsumes(...FILE_TYPES),
    ApiBody({ description: `${rows}; the columns are those of the template`, schema: { type: 'string', format: 'binary' } }),
  );
