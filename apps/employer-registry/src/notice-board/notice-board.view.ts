import { toOffsetString } from '@anxin/calendar';
import { BOARD_FIELDS, missingOn, type BoardField } from './notice-board';
import type { NoticeBoardEntity } from './notice-board.entity';

export interface NoticeBoardView {
  readonly id: string;
  readonly project: string;
  readonly postedOn: string;
  readonly shows: readonly BoardField[];
  /** What 保障农民工工资支付条例 34 asks for and the board doesn't show. */
  readonly missing: readonly { readonly field: BoardField; readonly title: string }[];
  readonly complete: boolean;
  readonly photoSha256: string;
  readonly place: string | null;
  readonly registeredAt: string;
}

export const noticeBoardView = (board: NoticeBoardEntity): NoticeBoardView => {
  const missing = missingOn(board.shows).map((field) => ({ field, title: BOARD_FIELDS[field] }));
  return {
    id: board.id,
    project: board.projectId,
    postedOn: board.postedOn,
    shows: board.shows,
    missing,
    complete: missing.length === 0,
    photoSha256: board.photoSha256,
    place: board.place,
    registeredAt: toOffsetString(board.registeredAt),
  };
};
