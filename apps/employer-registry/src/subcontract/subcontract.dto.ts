import { Maybe, PageQuery, TextField, UsccField } from '@anxin/http';
import { IsUUID } from 'class-validator';

export class RegisterSubcontractInput {
  /** The subcontractor (分包单位). */
  @UsccField()
  subcontractor!: string;

  /** What work is let: 木工, 钢筋, … */
  @TextField(200)
  scope!: string;

  /** The subcontract of this project it is let under; left out: by the general contractor itself. */
  @Maybe()
  @IsUUID()
  parent?: string;

  /** Number of the subcontractor's qualification certificate (资质证书). */
  @Maybe()
  @TextField(100, { required: false })
  licence?: string;
}

export class SubcontractQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  subcontractor?: string;
}
