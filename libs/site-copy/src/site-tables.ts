/** What a migration hands over: its connection. */
interface Runner {
  query(sql: string): Promise<unknown>;
}

/** The service's own copy of who builds where. */
export class CreateSiteCopies1760000005000 {
  name = 'CreateSiteCopies1760000005000';

  async up(runner: Runner): Promise<void> {
    await runner.query(`
      CREATE TABLE site_contractor (
        project uuid PRIMARY KEY,
        contractor text NOT NULL,
        as_of timestamptz NOT NULL
      );
      CREATE TABLE site_firm (
        project uuid NOT NULL,
        firm text NOT NULL,
        PRIMARY KEY (project, firm)
      );
      CREATE INDEX site_contractor_by_contractor ON site_contractor (contractor);
      COMMENT ON TABLE site_contractor IS 'From the register''s events: the general contractor (施工总承包单位) of a site';
      COMMENT ON COLUMN site_contractor.as_of IS 'business time of the event it comes from: the newest stands';
      COMMENT ON TABLE site_firm IS 'From the register''s events: subcontractors (分包单位) of a site';
    `);
  }

  async down(runner: Runner): Promise<void> {
    await runner.query(`DROP TABLE site_firm; DROP TABLE site_contractor`);
  }
}

/** For the list of a service's migrations, after those of messaging. */
export const siteMigrations = [CreateSiteCopies1760000005000];
