import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cases ask for: wages out of a deposit, or of the revolving fund. */
export class TakeMoneyRequests1760000345000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE money_request (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        means text NOT NULL CHECK (means IN ('deposit', 'fund')),
        employer text NOT NULL CHECK (employer ~ '^[0-9A-Z]{18}$'),
        project uuid,
        region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
        amount bigint NOT NULL CHECK (amount > 0),
        asked_on date NOT NULL,
        asked_at timestamptz NOT NULL,
        answer text NOT NULL CHECK (answer IN ('noticed', 'noted', 'refused')),
        drawn bigint NOT NULL CHECK (drawn >= 0 AND drawn <= amount),
        reason text CHECK (reason IN ('no-deposit', 'holds-less'))
      );
      CREATE INDEX money_request_by_region ON money_request (region, id DESC) WHERE means = 'fund';
      COMMENT ON TABLE money_request IS '监察案件的支付请求: of the head, by the case; money in fen';
      COMMENT ON COLUMN money_request.drawn IS 'what payment notices (支付通知书) came of it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE money_request;`);
  }
}
