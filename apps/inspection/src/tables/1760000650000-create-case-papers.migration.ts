import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCasePapers1760000650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_paper (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file,
        kind text NOT NULL CHECK (kind IN ('notice', 'statement', 'hearing', 'legal-review', 'decision', 'decision-payment', 'reminder')),
        about uuid REFERENCES case_paper,
        content text NOT NULL,
        given_by text NOT NULL,
        given_at timestamptz NOT NULL
      );
      CREATE INDEX case_paper_by_case ON case_paper (case_id, given_at, id);
      COMMENT ON TABLE case_paper IS '文书: 事先告知书、陈述申辩、听证、法制审核、决定书、催告书; what follows from them stands in the log';
      COMMENT ON COLUMN case_paper.about IS 'The paper that it speaks of';
      COMMENT ON COLUMN case_paper.content IS 'sealed: what people wrote';

      CREATE TABLE paper_addressee (
        paper_id uuid NOT NULL REFERENCES case_paper,
        place smallint NOT NULL,
        uscc text,
        person text,
        capacity text NOT NULL,
        PRIMARY KEY (paper_id, place),
        CHECK ((uscc IS NULL) <> (person IS NULL))
      );
      COMMENT ON TABLE paper_addressee IS 'Whom a notice, a decision or a reminder is addressed to; an order has its own';
      COMMENT ON COLUMN paper_addressee.person IS 'sealed';

      CREATE TABLE paper_service (
        paper_id uuid NOT NULL,
        place smallint NOT NULL,
        case_id uuid NOT NULL REFERENCES case_file,
        service text NOT NULL,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (paper_id, place)
      );
      CREATE INDEX paper_service_by_case ON paper_service (case_id);
      COMMENT ON TABLE paper_service IS '送达回证: an addressee is served once per paper, orders included';
      COMMENT ON COLUMN paper_service.service IS 'sealed: it names who received it and where';
    `);
    await appendOnly(runner, 'case_paper', 'paper_addressee', 'paper_service');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE paper_service, paper_addressee, case_paper;`);
  }
}
