import { DateField, Maybe, Nested, PageQuery, RegionField, TextField, UsccField } from '@anxin/http';
import { ArrayMaxSize, IsIn, IsUUID, Matches } from 'class-validator';

export class AlertQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @TextField(60, { required: false })
  rule?: string;

  @Maybe()
  @IsIn(['open', 'resolved', 'dismissed'])
  state?: string;

  @Maybe()
  @IsIn(['yellow', 'orange', 'red', 'critical'])
  severity?: string;

  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @IsUUID()
  project?: string;
}

export class AlertLogQuery {
  /** Asia/Shanghai. */
  @Maybe()
  @DateField({ required: false })
  on?: string;
}

export class AlertAttachmentInput {
  @TextField(200)
  name!: string;

  @Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 in 64 hexadecimal digits' })
  sha256!: string;
}

export class AnswerAlertInput {
  @TextField(4_000)
  text!: string;

  @Maybe()
  @ArrayMaxSize(20)
  @Nested(() => AlertAttachmentInput, { each: true })
  attachments?: AlertAttachmentInput[];
}

export class ExplainAlertInput {
  @TextField(4_000)
  text!: string;
}

/** Why an alert is dismissed (人工排除), or a dismissal taken back. */
export class DismissAlertInput {
  @TextField(1_000)
  reason!: string;
}
