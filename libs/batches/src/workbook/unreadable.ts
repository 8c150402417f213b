import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';

export const unreadable = (message: string, row?: number): BadRequestException =>
  new BadRequestException({
    detail: 'the workbook cannot be read',
    errors: [{ path: row === undefined ? '' : `row ${row}`, message }],
  });

export const tooMuch = (what: string): PayloadTooLargeException =>
  new PayloadTooLargeException({ detail: `the workbook holds more than ${what}: send it in parts, or as CSV` });
