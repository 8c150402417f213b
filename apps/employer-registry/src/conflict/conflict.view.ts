import { toOffsetString } from '@anxin/calendar';
import type { ConflictRow } from './conflict.store';

/** Something that other services name and the register doesn't know (数据比对差异). */
export interface ConflictView {
  /** `employer:<uscc>` or `project:<id>`. */
  readonly id: string;
  readonly kind: string;
  readonly uscc: string | null;
  readonly project: string | null;
  readonly because: string;
  readonly namedBy: readonly string[];
  readonly firstSeen: string;
  readonly region: string | null;
}

export const conflictView = ({ kind, id, namedBy, firstSeen, region }: ConflictRow): ConflictView => ({
  id: `${kind}:${id}`,
  kind,
  uscc: kind === 'employer' ? id : null,
  project: kind === 'project' ? id : null,
  because: 'not-registered',
  namedBy,
  firstSeen: toOffsetString(firstSeen),
  region,
});
