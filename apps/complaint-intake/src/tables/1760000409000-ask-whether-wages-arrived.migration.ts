import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskWhetherWagesArrived1760000409000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE arrival_question (
        complaint_id uuid NOT NULL REFERENCES complaint,
        case_id uuid NOT NULL,
        question_id uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        answer_by date NOT NULL,
        answer text CHECK (answer IN ('arrived', 'partly', 'not-arrived')),
        amount bigint CHECK (amount > 0),
        answered_at timestamptz,
        PRIMARY KEY (complaint_id, case_id),
        CHECK ((answer IS NOT DISTINCT FROM 'partly') = (amount IS NOT NULL)),
        CHECK ((answer IS NULL) = (answered_at IS NULL))
      );
      COMMENT ON TABLE arrival_question IS '工资到账核实: whom an inspector asks through their complaints whether the wages arrived, and what they say';
      COMMENT ON COLUMN arrival_question.question_id IS 'of the last asking';
      COMMENT ON COLUMN arrival_question.amount IS 'fen that arrived, where a part did';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE arrival_question`);
  }
}
