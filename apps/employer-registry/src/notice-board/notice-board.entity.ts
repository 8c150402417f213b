import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BoardField } from './notice-board';

/** A notice board on a site (维权信息告示牌), as it was posted and photographed. */
@Entity({ name: 'notice_board' })
export class NoticeBoardEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'posted_on', type: 'date' })
  postedOn!: string;

  @Column({ type: 'text', array: true })
  shows!: BoardField[];

  @Column({ name: 'photo_sha256', type: 'text' })
  photoSha256!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
