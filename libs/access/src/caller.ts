import { isRegion, isUscc } from '@anxin/codes';

/** Who may call: one role per token. `platform` is the real-name platform (实名制平台) of a general contractor, who files for the firms of its sites. */
export const roles = ['employer', 'bank', 'hotline', 'worker', 'inspector', 'supervisor', 'auditor', 'administrator', 'platform'] as const;
export type Role = (typeof roles)[number];

/** The authorities 主管部门 that lead cases: human resources, housing and construction, transport, water. */
export const departments = ['labour', 'housing-construction', 'transport', 'water'] as const;
export type Department = (typeof departments)[number];

/** Who calls, as the token says it. */
export interface Caller {
  /** Pseudonymous id of the client or person, the same in every token of theirs; safe in logs and audit trails, never a resident number. */
  readonly client: string;
  readonly role: Role;
  /** Unified social credit code; always there for an employer, and for a platform: its general contractor's. */
  readonly uscc?: string;
  /** GB/T 2260 code; always there for an inspector and a supervisor. */
  readonly region?: string;
  /** Always there for an inspector: labour where the token names none. */
  readonly department?: Department;
  /** Always there for a worker. */
  readonly workerId?: string;
  /** Which of several people of one desk, e.g. `2` for `demo-inspector-371302-2`. */
  readonly second?: string;
}

/** The claims of an access token that say who calls. */
export interface CallerClaims {
  readonly client?: unknown;
  readonly sub?: unknown;
  readonly role?: unknown;
  readonly uscc?: unknown;
  readonly region?: unknown;
  readonly department?: unknown;
  readonly worker_id?: unknown;
  readonly second?: unknown;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * The caller of a checked token, or null where the claims make none: no known role, or a role without what bounds it
 * (an employer its credit code, a platform its general contractor's, an inspector and a supervisor their region, a worker the id).
 */
export function callerOf(claims: CallerClaims): Caller | null {
  const role = roles.find((known) => known === claims.role);
  const client = text(claims.client) ?? text(claims.sub);
  if (!role || !client) return null;
  const uscc = isUscc(claims.uscc) ? claims.uscc : undefined;
  const region = isRegion(claims.region) ? claims.region : undefined;
  const workerId = text(claims.worker_id);
  if ((role === 'employer' || role === 'platform') && !uscc) return null;
  if ((role === 'inspector' || role === 'supervisor') && !region) return null;
  if (role === 'worker' && !workerId) return null;
  const named = departments.find((known) => known === claims.department);
  if (claims.department !== undefined && !named) return null;
  const department = named ?? (role === 'inspector' ? 'labour' : undefined);
  const second = text(claims.second);
  return {
    client,
    role,
    ...(uscc && { uscc }),
    ...(region && { region }),
    ...(department && { department }),
    ...(workerId && { workerId }),
    ...(second && { second }),
  };
}
