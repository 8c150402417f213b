import { toOffsetString } from '@anxin/calendar';
import { CODES, type Refusal } from '@anxin/real-name';
import type { RowResult } from './message.store';

/** What became of a row of a message. */
export interface RowView {
  /** `workerList.3`; empty for the message itself where it has no list. */
  readonly row: string;
  /** handling: under way; kept: noted, nothing is filed of it; filed; waiting: `message` says for what, it goes on by itself; refused: `message` says why, to be sent anew. */
  readonly state: RowResult['state'];
  /** Id of what was filed. */
  readonly id?: string;
  /** The field that is meant. */
  readonly path?: string;
  readonly message?: string;
}

/** What a platform is answered at once, and asks for later. */
export interface MessageAnswer {
  /** 0: taken; others are refusals of the standard. */
  readonly code: string;
  readonly message: string;
  readonly data?: {
    /** Serial number (流水号), to be asked with `AsyncHandleResult.Query`. */
    readonly requestSerialCode: string;
    readonly method?: string;
    readonly receivedAt?: string;
    /** Whether every row has been answered. */
    readonly finished?: boolean;
    readonly rows?: readonly RowView[];
  };
}

export const refused = ({ code, message }: Refusal): MessageAnswer => ({ code, message });

export const taken = (serial: string): MessageAnswer => ({
  code: CODES.taken,
  message: '已接收，请凭流水号查询处理结果',
  data: { requestSerialCode: serial },
});

export const resultView = (
  serial: string,
  { method, receivedAt, rows }: { method: string; receivedAt: Date; rows: readonly RowResult[] },
): MessageAnswer => ({
  code: CODES.taken,
  message: '查询成功',
  data: {
    requestSerialCode: serial,
    method,
    receivedAt: toOffsetString(receivedAt),
    finished: rows.every(({ state }) => state !== 'handling' && state !== 'waiting'),
    rows: rows.map(({ label, state, id, path, reason }) => ({
      row: label,
      state,
      ...(id !== null && { id }),
      ...(path !== null && { path }),
      ...(reason !== null && { message: reason }),
    })),
  },
});
