import { Injectable } from '@nestjs/common';
import { payrollLinesRecorded, payrollSubmitted } from '@anxin/contracts';
import { eventIdOf, Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import { SUBMITTED } from '../payroll/payroll.publisher';
import type { PlannedEvents, PlannedPayroll, StagedSlice } from './batch-plan';

const yuan = (fen: string): string => `(${fen} / 100) || '.' || lpad((${fen} % 100)::text, 2, '0')`;

/** The lines in their pieces: a line's JSON was written when its row was read, its number in front of it is put here. Each head is found by its key, whatever the planner takes a slice for. */
const PIECES = `SELECT h.partition, h.employer AS key, h.piece_events[p.piece] AS event_id, h.payroll_id::text AS subject,
    '{"payrollId":"' || h.payroll_id || '","employer":"' || h.employer || '","version":${SUBMITTED},"lines":[' || p.lines || ']}' AS data
  FROM (SELECT bucket, piece, string_agg('{"line":' || line || ',' || published, ',' ORDER BY line) AS lines FROM payroll_batch_row
    WHERE batch_id = $1 AND bucket BETWEEN $2 AND $3 GROUP BY bucket, piece) p
  CROSS JOIN LATERAL (SELECT * FROM payroll_batch_head WHERE batch_id = $1 AND number = p.bucket LIMIT 1) h ORDER BY p.bucket, p.piece`;

const WHOLE = `SELECT h.partition, h.employer AS key, h.whole_event AS event_id, h.payroll_id::text AS subject,
    '{"payrollId":"' || p.id || '","employer":"' || p.employer || coalesce('","project":"' || p.project, '') || '","period":"' || p.period
      || '","payday":"' || p.payday || '","version":${SUBMITTED},"lines":' || p.lines
      || ',"gross":"' || ${yuan('p.gross')} || '","net":"' || ${yuan('p.net')} || '"}' AS data
  FROM payroll_batch_head h JOIN payroll p ON p.id = h.payroll_id WHERE h.batch_id = $1 AND h.number BETWEEN $2 AND $3 ORDER BY h.number`;

/** The facts of payrolls that a file brought: as `PayrollPublisher` has them, made where the lines are. */
@Injectable()
export class StagedPayrollsPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** As whom a payroll's facts will leave. */
  eventsOf({ id, pieces }: PlannedPayroll): PlannedEvents {
    return {
      pieceEvents: Array.from({ length: pieces }, (_, at) => eventIdOf(id, SUBMITTED, payrollLinesRecorded.type, at + 1)),
      wholeEvent: eventIdOf(id, SUBMITTED, payrollSubmitted.type),
    };
  }

  /** Of payrolls that were just stored: their lines, then they themselves. */
  async submitted(tx: Tx, { batch, first, last }: StagedSlice): Promise<void> {
    await this.outbox.recordFound(tx, [
      { contract: payrollLinesRecorded, query: PIECES, parameters: [batch, first, last] },
      { contract: payrollSubmitted, query: WHOLE, parameters: [batch, first, last] },
    ]);
  }
}
