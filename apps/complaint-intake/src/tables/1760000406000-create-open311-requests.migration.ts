import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOpen311Requests1760000406000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE open311_request (
        complaint_id uuid PRIMARY KEY REFERENCES complaint,
        service_request_id text NOT NULL UNIQUE CHECK (service_request_id ~ '^[0-9a-f]{20}$'),
        client text NOT NULL
      );
      COMMENT ON TABLE open311_request IS '开放 311 服务请求: complaints under the numbers by which anybody may read how they stand';
      COMMENT ON COLUMN open311_request.client IS 'the application whose key lodged it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE open311_request`);
  }
}
