import { appendOnly } from '@anxin/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReferrals1760000655000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE investigation_record
        ADD conduct text CHECK (conduct IN ('fled', 'not-appearing', 'assets-moved', 'able-to-pay', 'as-recorded')),
        ADD longest_months integer CHECK (longest_months > 0),
        ADD longest_amount bigint CHECK (longest_amount >= 0),
        ADD unmet_demand uuid,
        ADD CHECK (conduct IS NULL OR kind = 'conduct'),
        ADD CHECK ((longest_months IS NULL) = (longest_amount IS NULL));
      COMMENT ON COLUMN investigation_record.conduct IS '逃匿、转移财产、有能力支付而不支付 (刑法 276-1)';
      COMMENT ON COLUMN investigation_record.unmet_demand IS '举证责任: the amount rests on papers that were demanded and did not come';

      ALTER TABLE case_deadline ADD due_at timestamptz;
      COMMENT ON COLUMN case_deadline.due_at IS 'Where it ends at an instant and not with its day';

      CREATE TABLE document_demand (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file,
        documents text NOT NULL,
        due_on date NOT NULL,
        demanded_by text NOT NULL,
        demanded_at timestamptz NOT NULL
      );
      CREATE INDEX document_demand_by_case ON document_demand (case_id);
      COMMENT ON TABLE document_demand IS '限期提供书面材料';
      COMMENT ON COLUMN document_demand.documents IS 'sealed: a JSON list';

      CREATE TABLE document_receipt (
        id uuid PRIMARY KEY,
        demand_id uuid NOT NULL REFERENCES document_demand,
        received smallint[] NOT NULL,
        attachments jsonb NOT NULL,
        noted_by text NOT NULL,
        noted_at timestamptz NOT NULL
      );
      CREATE INDEX document_receipt_by_demand ON document_receipt (demand_id);
      COMMENT ON TABLE document_receipt IS 'What came of what was demanded, by its place in the demand';

      CREATE TABLE referral (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file,
        police text NOT NULL,
        report text NOT NULL,
        evidence text NOT NULL,
        proposed_by text NOT NULL,
        proposed_at timestamptz NOT NULL
      );
      CREATE INDEX referral_by_case ON referral (case_id);
      COMMENT ON TABLE referral IS '涉嫌犯罪案件移送书、调查报告 (国务院令第310号 5-6)';
      COMMENT ON COLUMN referral.report IS 'sealed';
      COMMENT ON COLUMN referral.evidence IS 'sealed: a JSON list of texts and files';

      CREATE TABLE police_paper (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        kind text NOT NULL CHECK (kind IN ('receipt', 'answer', 'objection', 'objection-answer')),
        on_day date NOT NULL,
        said text NOT NULL,
        content text NOT NULL,
        attachments jsonb NOT NULL,
        noted_by text NOT NULL,
        noted_at timestamptz NOT NULL
      );
      CREATE INDEX police_paper_by_referral ON police_paper (referral_id);
      COMMENT ON TABLE police_paper IS '回执、立案或不予立案通知书、复议、立案监督';
      COMMENT ON COLUMN police_paper.content IS 'sealed: its number, by whom it was received, the reason';

      CREATE TABLE bundle_viewing (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        form text NOT NULL CHECK (form IN ('json', 'file', 'handed-over')),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        viewed_by text NOT NULL,
        role text NOT NULL,
        viewed_at timestamptz NOT NULL
      );
      CREATE INDEX bundle_viewing_by_referral ON bundle_viewing (referral_id, viewed_at DESC, id DESC);
      COMMENT ON TABLE bundle_viewing IS 'Who took out the list of papers of a transfer, which names the persons addressed';

      CREATE TABLE payment_confirmation (
        id uuid PRIMARY KEY,
        case_id uuid NOT NULL REFERENCES case_file,
        way text NOT NULL CHECK (way IN ('worker-confirmation', 'bank-receipt', 'cash-sheet')),
        amount bigint NOT NULL CHECK (amount > 0),
        workers integer NOT NULL CHECK (workers > 0),
        unreached integer NOT NULL CHECK (unreached >= 0),
        note text,
        attachments jsonb NOT NULL,
        confirmed_by text NOT NULL,
        confirmed_at timestamptz NOT NULL
      );
      CREATE INDEX payment_confirmation_by_case ON payment_confirmation (case_id);
      COMMENT ON TABLE payment_confirmation IS '工资到账核实: beside what the banks report';
      COMMENT ON COLUMN payment_confirmation.note IS 'sealed: who was not reached, and why';
    `);
    await appendOnly(runner, 'document_demand', 'document_receipt', 'referral', 'police_paper', 'bundle_viewing', 'payment_confirmation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE payment_confirmation, bundle_viewing, police_paper, referral, document_receipt, document_demand;
      ALTER TABLE case_deadline DROP due_at;
      ALTER TABLE investigation_record DROP conduct, DROP longest_months, DROP longest_amount, DROP unmet_demand;
    `);
  }
}
