import { addCalendarDays, addWorkingDays, maxDate } from '@anxin/calendar';
import { shippedPolicies } from '@anxin/policy';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hirings and contracts filed before their due days were kept: by when they were due. When an end was filed, nobody noted. */
const FILED = `
  SELECT e.id AS record, 'hire' AS duty, e.employer, e.project, e.starts_on AS since, e.registered_at AS at
    FROM employment e WHERE e.relation IN ('labour', 'part-time')
  UNION ALL SELECT c.id, 'contract', c.employer, c.project, greatest(c.starts_on, c.signed_on), c.filed_at FROM contract c`;

export class BackfillFilings1760000207000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const placed = `(${FILED}) f LEFT JOIN project_region site ON site.project = f.project LEFT JOIN employer_region seat ON seat.employer = f.employer`;
    const days = (await runner.query(`SELECT DISTINCT coalesce(site.region, seat.region) AS region, f.since FROM ${placed}`)) as {
      region: string | null;
      since: string;
    }[];
    const policies = shippedPolicies();
    const due = days.map(({ region, since }) => {
      const at = { region: region ?? process.env.ANXIN_REGION ?? '371300', on: maxDate('2008-01-01', since) };
      const { value, unit, basis } = policies.row('contracts.filing-hire-days', at);
      const count = Number(value);
      const { date, provisional } = unit === 'working-days' ? addWorkingDays(since, count) : addCalendarDays(since, count, { roll: true });
      return { region, since, date, provisional, basis };
    });
    await runner.query(
      `INSERT INTO filing (record, duty, employer, project, since, due_on, provisional, basis, filed_on)
       SELECT f.record, f.duty, f.employer, f.project, f.since, d.due_on, d.provisional, d.basis, (f.at AT TIME ZONE 'Asia/Shanghai')::date
       FROM unnest($1::text[], $2::date[], $3::date[], $4::boolean[], $5::text[]) AS d(region, since, due_on, provisional, basis), ${placed}
       WHERE f.since = d.since AND coalesce(site.region, seat.region) IS NOT DISTINCT FROM d.region ON CONFLICT DO NOTHING`,
      [
        due.map((one) => one.region),
        due.map((one) => one.since),
        due.map((one) => one.date),
        due.map((one) => one.provisional),
        due.map((one) => one.basis),
      ],
    );
  }

  async down(): Promise<void> {
    // What was filled in goes with the table.
  }
}
