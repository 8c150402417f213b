import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LetterKind, Target } from './letter';

/** A signed responsibility letter (目标责任书). */
@Entity({ name: 'responsibility_letter' })
export class LetterEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'text' })
  kind!: LetterKind;

  @Column({ name: 'obligor_region', type: 'text', nullable: true })
  obligorRegion!: string | null;

  @Column({ name: 'obligor_uscc', type: 'text', nullable: true })
  obligorUscc!: string | null;

  @Column({ name: 'obligee_region', type: 'text' })
  obligeeRegion!: string;

  /** Whose offices see it: the lower government's, or that to which the enterprise is bound. */
  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'jsonb' })
  targets!: Target[];

  @Column({ name: 'signed_on', type: 'date' })
  signedOn!: string;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
