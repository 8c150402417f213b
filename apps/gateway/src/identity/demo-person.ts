import { idNumberFault, isRegion, isUscc, normaliseIdNumber } from '@anxin/codes';

/** A person or system of the demonstration, known by its client's name alone. */
export interface DemoPerson {
  /** The client's name; for a worker with the worker's id in the place of the resident number, so that it may be kept and logged. */
  readonly client: string;
  readonly role: 'employer' | 'bank' | 'hotline' | 'worker' | 'inspector' | 'supervisor' | 'auditor' | 'administrator' | 'platform';
  readonly uscc?: string;
  readonly region?: string;
  readonly department?: string;
  readonly workerId?: string;
  readonly second?: string;
}

const INSPECTOR = /^(\d{6})(?:-(labour|housing-construction|transport|water))?(?:-(2))?$/;
const SUPERVISOR = /^(\d{6})(?:-([23]))?$/;
const WORKER_ID = /^p[1-9]\d{0,2}[a-z2-7]{26}$/;

/**
 * The demo person of a client's name, or null where the name is none: `demo-employer-<credit code>`, `demo-platform-<credit code of the general contractor>`, `demo-bank`, `demo-hotline`,
 * `demo-worker-<resident number>`, `demo-inspector-<region>[-<department>][-2]`, `demo-supervisor-<region>[-2|-3]`, `demo-auditor`, `demo-admin[-2]`.
 * @param workerIdOf derives the opaque id from a sound resident number
 */
export function demoPersonOf(name: string, workerIdOf: (idNumber: string) => string): DemoPerson | null {
  const match = /^demo-([a-z]+)(?:-(.+))?$/.exec(name);
  if (!match) return null;
  const [, kind, rest = ''] = match;
  if (kind === 'worker') {
    const idNumber = normaliseIdNumber(rest);
    return idNumberFault(idNumber) === null ? workerOf(workerIdOf(idNumber)) : null;
  }
  return kind ? officeOf(name, kind, rest) : null;
}

/** The demo person of an account's id as tokens and sessions keep it: {@link DemoPerson.client}. */
export function demoPersonOfAccount(account: string): DemoPerson | null {
  const workerId = /^demo-worker-(.+)$/.exec(account)?.[1];
  if (workerId === undefined) return demoPersonOf(account, () => '');
  return WORKER_ID.test(workerId) ? workerOf(workerId) : null;
}

const workerOf = (workerId: string): DemoPerson => ({ client: `demo-worker-${workerId}`, role: 'worker', workerId });

function officeOf(client: string, kind: string, rest: string): DemoPerson | null {
  switch (kind) {
    case 'employer':
    case 'platform':
      return isUscc(rest) ? { client, role: kind, uscc: rest } : null;
    case 'bank':
    case 'hotline':
    case 'auditor':
      return rest === '' ? { client, role: kind } : null;
    case 'admin':
      return rest === '' ? { client, role: 'administrator' } : rest === '2' ? { client, role: 'administrator', second: rest } : null;
    case 'inspector': {
      const [, region, department = 'labour', second] = INSPECTOR.exec(rest) ?? [];
      return isRegion(region) ? { client, role: 'inspector', region, department, ...(second && { second }) } : null;
    }
    case 'supervisor': {
      const [, region, second] = SUPERVISOR.exec(rest) ?? [];
      return isRegion(region) ? { client, role: 'supervisor', region, ...(second && { second }) } : null;
    }
    default:
      return null;
  }
}

/** The claims that tell every service who calls. */
export function claimsOf(person: DemoPerson): Record<string, string> {
  const { client, role, uscc, region, department, workerId, second } = person;
  const claims = { client, role, uscc, region, department, worker_id: workerId, second };
  return Object.fromEntries(Object.entries(claims).filter((claim): claim is [string, string] => claim[1] !== undefined));
}
