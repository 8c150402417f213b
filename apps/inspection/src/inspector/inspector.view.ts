import type { InspectorEntity } from './inspector.entity';

/** An inspector as colleagues see one. */
export interface InspectorView {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly region: string;
  readonly department: string;
  readonly grid: string | null;
  readonly absentFrom: string | null;
  readonly absentTo: string | null;
  /** Whether mail can reach the inspector; never the address. `refused`: a server refused it for good. */
  readonly email: 'none' | 'set' | 'refused';
  /** Employers in which an interest was declared (回避); never why. */
  readonly interests: readonly string[];
}

export const inspectorView = (inspector: InspectorEntity, name: string, interests: readonly string[]): InspectorView => ({
  id: inspector.id,
  subject: inspector.subject,
  name,
  region: inspector.region,
  department: inspector.department,
  grid: inspector.grid,
  absentFrom: inspector.absentFrom,
  absentTo: inspector.absentTo,
  email: inspector.email === null ? 'none' : inspector.emailRefusedAt === null ? 'set' : 'refused',
  interests,
});
