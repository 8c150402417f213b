import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { CSV, NDJSON, XLSX } from './incoming-batch';

/** What a batch may come as; for `@Upload(FILE_TYPES)`. */
export const FILE_TYPES: readonly string[] = [CSV, NDJSON, XLSX];

/** What a route that takes a file says in the document; it answers 202, by a decorator of its own that the build can see. @param rows what a row is: 'a row for each contract' */
export const TakesFile = (rows: string): MethodDecorator =>
  applyDecorators(
    ApiConsumes(...FILE_TYPES),
    ApiBody({ description: `${rows}; the columns are those of the template`, schema: { type: 'string', format: 'binary' } }),
  );
