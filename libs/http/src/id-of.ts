import { NotFoundException, ParseUUIDPipe, type PipeTransform } from '@nestjs/common';

/** Reads an id in the path; what is no UUID is the id of nothing: 404. @param what it is called in the answer: 'deferral' */
export const idOf = (what: string): ParseUUIDPipe =>
  new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException({ detail: `no such ${what}` }) });

/** Reads a number in the path, 0 and up; what is none is the number of nothing: 404. @param what it is called in the answer: 'correction' */
export const numberOf = (what: string): PipeTransform<string, number> => ({
  transform: (text) => {
    if (!/^\d{1,9}$/.test(text)) throw new NotFoundException({ detail: `no such ${what}` });
    return Number(text);
  },
});
