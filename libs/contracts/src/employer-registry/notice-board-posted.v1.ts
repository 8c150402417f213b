import { defineEvent } from '../event';
import { date, list, object, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  boardId: uuid,
  projectId: uuid,
  generalContractor: uscc,
  postedOn: date,
  /** What 保障农民工工资支付条例 34 asks for and the board doesn't show: `minimum-wage`, `payday` … */
  missing: list(string),
});
export type NoticeBoardPosted = Infer<typeof schema>;

/** A notice board (维权信息告示牌) was posted on a site; the newest one stands. */
export const noticeBoardPosted = defineEvent('anxin.employer-registry.notice-board-posted.v1', schema, {
  key: (data) => data.generalContractor,
  subject: (data) => data.boardId,
});
