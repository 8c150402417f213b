import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A worker's wage card (工资卡); of its number only a sealed copy and a blind index are kept. */
@Entity({ name: 'wage_card' })
export class CardEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'worker_id', type: 'text' })
  workerId!: string;

  @Column({ type: 'text' })
  bank!: string;

  /** Sealed. */
  @Column({ name: 'card_number', type: 'text' })
  cardNumber!: string;

  /** Blind index of the number. */
  @Column({ name: 'card_index', type: 'text' })
  cardIndex!: string;

  @Column({ name: 'check_digit_right', type: 'boolean' })
  checkDigitRight!: boolean;

  /** Sealed. */
  @Column({ name: 'holder_name', type: 'text' })
  holderName!: string;

  /** Sealed. */
  @Column({ name: 'holder_id_number', type: 'text' })
  holderIdNumber!: string;

  /** Sealed. */
  @Column({ name: 'holder_phone', type: 'text', nullable: true })
  holderPhone!: string | null;

  @Column({ type: 'text' })
  issuer!: string;

  /** The employer that filed it; null where a bank did. */
  @Column({ name: 'issuer_uscc', type: 'text', nullable: true })
  issuerUscc!: string | null;

  @Column({ name: 'issued_at', type: 'timestamptz' })
  issuedAt!: Date;

  @Column({ name: 'replaced_at', type: 'timestamptz', nullable: true })
  replacedAt!: Date | null;
}
