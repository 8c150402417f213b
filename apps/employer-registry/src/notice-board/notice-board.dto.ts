import { DateField, Maybe, PageQuery, TextField } from '@anxin/http';
import { ArrayUnique, IsArray, IsIn, Matches } from 'class-validator';
import { BOARD_FIELD_NAMES, type BoardField } from './notice-board';

export class PostNoticeBoardInput {
  @DateField()
  postedOn!: string;

  /** What it shows of what 保障农民工工资支付条例 34 asks for. */
  @IsArray()
  @ArrayUnique()
  @IsIn(BOARD_FIELD_NAMES, { each: true })
  shows!: BoardField[];

  /** SHA-256 of the photo, 64 hexadecimal digits. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 of 64 hexadecimal digits' })
  photoSha256!: string;

  /** Where on the site it stands. */
  @Maybe()
  @TextField(200, { required: false })
  place?: string;
}

export class NoticeBoardQuery extends PageQuery {}
