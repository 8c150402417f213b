import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was written and who complained: apart from the complaint, so that lists and the log never touch it. */
@Entity({ name: 'complaint_dossier' })
export class DossierEntity {
  @PrimaryColumn({ name: 'complaint_id', type: 'uuid' })
  complaintId!: string;

  /** Sealed. */
  @Column({ type: 'text' })
  narrative!: string;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** Sealed. */
  @Column({ name: 'id_number', type: 'text', nullable: true })
  idNumber!: string | null;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  /** Pseudonym under this service's own key. */
  @Column({ type: 'text', nullable: true })
  complainant!: string | null;

  /** Keyed hash of the phone number, by which a caller is found again; null of what was lodged before it was kept. */
  @Column({ name: 'phone_index', type: 'text', nullable: true })
  phoneIndex!: string | null;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ name: 'worker_id', type: 'text', nullable: true })
  workerId!: string | null;

  /** Slow keyed hash, see `PhoneCheck`. */
  @Column({ name: 'phone_last4', type: 'text', nullable: true })
  phoneLast4!: string | null;

  /** Whether who complained is told by text messages (短信). */
  @Column({ name: 'may_text', type: 'boolean' })
  mayText!: boolean;
}
