import { coversRegion, regionPrefix } from '@anxin/codes';
import type { Caller, Department } from './caller';

/** A condition for WHERE. `sql` names its values `$n` from the number that was given on; `parameters` are those values in that order. */
export interface Filter {
  readonly sql: string;
  readonly parameters: readonly string[];
}

const everything: Filter = { sql: 'TRUE', parameters: [] };
const nothing: Filter = { sql: 'FALSE', parameters: [] };
const COLUMN = /^[a-z_"][\w".]*$/i;

function column(name: string): string {
  if (!COLUMN.test(name)) throw new RangeError('not a column');
  return name;
}

/**
 * Whether the caller's office reaches the region (属地管理, competence by place): the supervisor's own and all below it, the inspector's own code
 * exactly (a city's inspector the city's cases, not the counties'), auditor and administrator all, others none.
 */
export function seesRegion(caller: Caller, region: string): boolean {
  switch (caller.role) {
    case 'auditor':
    case 'administrator':
      return true;
    case 'supervisor':
      return caller.region !== undefined && coversRegion(caller.region, region);
    case 'inspector':
      return caller.region === region;
    default:
      return false;
  }
}

/**
 * {@link seesRegion} as a condition on a column of region codes.
 * @param from number of the first placeholder, 1 if left out
 */
export function regionFilter(caller: Caller, regionColumn: string, from = 1): Filter {
  const name = column(regionColumn);
  switch (caller.role) {
    case 'auditor':
    case 'administrator':
      return everything;
    case 'supervisor':
      return caller.region === undefined ? nothing : { sql: `${name} LIKE $${from}`, parameters: [`${regionPrefix(caller.region)}%`] };
    case 'inspector':
      return caller.region === undefined ? nothing : { sql: `${name} = $${from}`, parameters: [caller.region] };
    default:
      return nothing;
  }
}

/** Whether the caller's department leads the matter or signs for it; supervisors, auditor and administrator see all departments, others none. */
export function seesDepartment(caller: Caller, lead: Department, enforcer?: Department | null): boolean {
  if (caller.role === 'inspector') return caller.department === lead || caller.department === enforcer;
  return caller.role === 'supervisor' || caller.role === 'auditor' || caller.role === 'administrator';
}

/**
 * {@link seesDepartment} as a condition on the columns of the leading and the signing department; without the latter the lead alone decides.
 * @param from number of the first placeholder, 1 if left out
 */
export function departmentFilter(caller: Caller, leadColumn: string, enforcerColumn?: string, from = 1): Filter {
  const lead = column(leadColumn);
  const enforcer = enforcerColumn === undefined ? undefined : column(enforcerColumn);
  if (caller.role === 'supervisor' || caller.role === 'auditor' || caller.role === 'administrator') return everything;
  if (caller.role !== 'inspector' || caller.department === undefined) return nothing;
  const sql = enforcer ? `(${lead} = $${from} OR ${enforcer} = $${from})` : `${lead} = $${from}`;
  return { sql, parameters: [caller.department] };
}

/** The filter in the form that TypeORM's query builder takes: `qb.andWhere(...named(regionFilter(caller, 'region'), 'seen'))`. */
export function named(filter: Filter, prefix: string): [string, Record<string, string>] {
  const numbers = [...new Set([...filter.sql.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])))].sort((a, b) => a - b);
  const values = Object.fromEntries(numbers.map((number, at) => [`${prefix}${number}`, filter.parameters[at]!]));
  return [filter.sql.replace(/\$(\d+)/g, (_, number: string) => `:${prefix}${number}`), values];
}

/** Whether the caller is this employer. */
export function isEmployer(caller: Caller | undefined, uscc: string): boolean {
  return caller?.role === 'employer' && caller.uscc === uscc;
}

/** Whether the caller is this worker. */
export function isWorker(caller: Caller | undefined, workerId: string): boolean {
  return caller?.role === 'worker' && caller.workerId === workerId;
}
