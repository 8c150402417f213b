import { NotFoundException, ParseUUIDPipe } from '@nestjs/common';

/** Reads an id in the path; what is no UUID is the id of nothing: 404. @param what it is called in the answer: 'deferral' */
export const idOf = (what: string): ParseUUIDPipe =>
  new ParseUUIDPipe({ exceptionFactory: () => new NotFoundException({ detail: `no such ${what}` }) });
