import { ApiProperty } from '@nestjs/swagger';
import { DateField, InstantField, Maybe, Nested, TextField } from '@anxin/http';
import { ArrayMaxSize, IsBoolean, IsIn, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { AttachmentInput } from '../case/case.dto';

/** A file with its hash, or what it rests on in words (an id of a record, a title). */
export type Evidence = string | AttachmentInput;
const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.trim().length > 0 && value.length <= most;
const isFile = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const { name, sha256, source, ...others } = value as Record<string, unknown>;
  const hashed = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
  return isText(name, 200) && hashed && isText(source, 200) && Object.keys(others).length === 0;
};

@ValidatorConstraint({ name: 'evidence' })
class EvidenceList implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return Array.isArray(value)
      ? value.length > 0 && value.length <= 200 && value.every((each) => isText(each, 1000) || isFile(each))
      : isText(value, 5000);
  }

  defaultMessage(): string {
    return 'must say what it rests on: a text, or a list of texts and files { name sha256 source }';
  }
}

export class ReferralInput {
  /** The police organ (公安机关). */
  @TextField(200)
  to!: string;

  /** What it rests on beside the papers of the case, which are listed of themselves. */
  @ApiProperty({
    oneOf: [
      { type: 'string' },
      { type: 'array', items: { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/AttachmentInput' }] }, maxItems: 200 },
    ],
  })
  @Validate(EvidenceList)
  evidence!: string | Evidence[];

  /** The transfer report (调查报告). */
  @Maybe()
  @TextField(20_000, { writeOnly: true, required: false })
  report?: string;
}

export class HandoverInput {
  /** When it was handed over. */
  @InstantField()
  at!: string;
}

class PolicePaperInput {
  /** The day of the paper. */
  @DateField()
  on!: string;

  /** The paper's number, and by whom it was received or why it was refused. */
  @Maybe()
  @TextField(2000, { writeOnly: true, required: false })
  note?: string;

  @Maybe()
  @ArrayMaxSize(100)
  @Nested(() => AttachmentInput, { each: true })
  attachments?: AttachmentInput[];
}

export class PoliceReceiptInput extends PolicePaperInput {}

export class PoliceAnswerInput extends PolicePaperInput {
  @IsIn(['filed', 'refused', 'passed-on'])
  answer!: 'filed' | 'refused' | 'passed-on';
}

export class ObjectionInput extends PolicePaperInput {
  /** The police to reconsider, or the procuratorate to supervise the filing. */
  @IsIn(['police', 'procuratorate'])
  to!: 'police' | 'procuratorate';
}

export class ObjectionAnswerInput extends PolicePaperInput {
  @IsIn(['filed', 'upheld'])
  answer!: 'filed' | 'upheld';
}

export class JudgementInput {
  @IsIn(['not-a-crime', 'pursue'])
  judgement!: 'not-a-crime' | 'pursue';

  /** Whether the compensation owed beside the wages was paid too (依法承担相应的赔偿责任). */
  @IsBoolean()
  compensationPaid!: boolean;

  /** Whether somebody came to grave harm (造成严重后果). */
  @IsBoolean()
  graveResult!: boolean;

  @TextField(2000)
  reason!: string;
}
