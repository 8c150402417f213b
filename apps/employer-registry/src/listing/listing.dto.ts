import { cursorOf, invalid } from '@anxin/http';
import { isUUID } from 'class-validator';

/**
 * Where the next page of a list sorted by id (UUIDv7: newest first) goes on.
 * @throws BadRequestException where the cursor is not one of ours
 */
export const idCursorOf = (query: { cursor?: string }): string | undefined => {
  const [after] = cursorOf(query, 1) ?? [];
  if (after !== undefined && !isUUID(after)) throw invalid('cursor', 'is not a cursor of this list');
  return after;
};
