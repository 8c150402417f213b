import { BadRequestException } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, isISO8601, IsOptional, IsString, isUUID, Max, MaxLength, Min } from 'class-validator';

/** One page of a list, newest first. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What to send as `cursor` for the next page; null at the end. */
  readonly nextCursor: string | null;
}

/** Query of every list: `limit` (at most 200; 50 if left out) and `cursor`. */
export class PageQuery {
  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiProperty({ type: 'string', required: false, maxLength: 300 })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  cursor?: string;
}

/** Cuts a page from `limit + 1` rows; the cursor holds the sort key of the last row shown. */
export const pageOf = <R, T>(
  rows: readonly R[],
  query: { limit: number },
  keyOf: (row: R) => readonly string[],
  view: (row: R) => T,
): Page<T> => {
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return { items: shown.map(view), nextCursor: last ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null };
};

const foreignCursor = (): BadRequestException =>
  new BadRequestException({ detail: 'the input is not valid', errors: [{ path: 'cursor', message: 'is not a cursor of this list' }] });

/**
 * The sort key a cursor holds.
 * @throws BadRequestException where the cursor is not one of ours
 */
export const cursorOf = (query: { cursor?: string }, parts: number): string[] | undefined => {
  if (!query.cursor) return undefined;
  try {
    const key = JSON.parse(Buffer.from(query.cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === 'string')) return key as string[];
  } catch {
    // Told below like any other foreign cursor.
  }
  throw foreignCursor();
};

/**
 * The cursor of a list sorted by an instant and an id.
 * @throws BadRequestException where the cursor is not one of ours
 */
export const instantCursorOf = (query: { cursor?: string }): string[] | undefined => {
  const key = cursorOf(query, 2);
  if (key && !(isISO8601(key[0]) && isUUID(key[1]))) {
    throw foreignCursor();
  }
  return key;
};

/**
 * Where the next page of a list sorted by id (UUIDv7: newest first) goes on.
 * @throws BadRequestException where the cursor is not one of ours
 */
export const idCursorOf = (query: { cursor?: string }): string | undefined => {
  const [after] = cursorOf(query, 1) ?? [];
  if (after !== undefined && !isUUID(after)) throw foreignCursor();
  return after;
};
