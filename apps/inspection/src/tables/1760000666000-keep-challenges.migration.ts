import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'notice', 'statement', 'hearing', 'legal-review', 'decision', 'decision-payment', 'reminder'`;

/** Reviews of and suits against decisions (行政复议、行政诉讼), orders that suspend execution, and how they ended are papers of the case. */
export class KeepChallenges1760000666000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE case_paper DROP CONSTRAINT case_paper_kind_check;
      ALTER TABLE case_paper ADD CONSTRAINT case_paper_kind_check CHECK (kind IN (${BEFORE}, 'challenge', 'challenge-stay', 'challenge-outcome'));
      COMMENT ON TABLE case_paper IS '文书: 事先告知书、陈述申辩、听证、法制审核、决定书、催告书、复议与诉讼; what follows from them stands in the log';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      COMMENT ON TABLE case_paper IS '文书: 事先告知书、陈述申辩、听证、法制审核、决定书、催告书; what follows from them stands in the log';
      ALTER TABLE case_paper DROP CONSTRAINT case_paper_kind_check;
      ALTER TABLE case_paper ADD CONSTRAINT case_paper_kind_check CHECK (kind IN (${BEFORE}));
    `);
  }
}
