import { ApiProperty } from '@nestjs/swagger';
import { Maybe, TextField } from '@anxin/http';

const ANSWER = { required: false } as const;

/** The shipped form of a work order; a city's own form is a mapping in the configuration. */
export class DefaultOrderForm {
  @TextField(100, { example: 'LY2026030500017' })
  ticket_no!: string;

  /** `12345`, `12333`. */
  @Maybe()
  @TextField(20, { ...ANSWER, example: '12345' })
  source?: string;

  /** RFC 3339, or `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai. */
  @TextField(40, { example: '2026-03-05 09:58:00' })
  received_at!: string;

  /** 拖欠工资, 低于最低工资, 未签劳动合同, 收取押金, 扣押工资卡, 劳务派遣, 超时加班, 社会保险; any other is 其他. */
  @TextField(50, { example: '拖欠工资' })
  category!: string;

  @TextField(4000, { writeOnly: true })
  content!: string;

  @TextField(12, { example: '371311' })
  region_code!: string;

  /** A shop sign (招牌) is enough. */
  @TextField(200, { example: '东方小区旁边的饺子馆' })
  employer_text!: string;

  @Maybe()
  @TextField(18, ANSWER)
  employer_id?: string;

  /** 紧急, 一般. */
  @Maybe()
  @TextField(10, ANSWER)
  urgency_level?: string;

  @Maybe()
  @TextField(50, { ...ANSWER, writeOnly: true })
  caller_name?: string;

  @Maybe()
  @TextField(30, { ...ANSWER, writeOnly: true })
  caller_phone?: string;

  @Maybe()
  @TextField(18, { ...ANSWER, writeOnly: true })
  caller_id_number?: string;

  /** 是, 否. */
  @Maybe()
  @TextField(5, ANSWER)
  is_anonymous?: string;

  /** 是, 否. */
  @Maybe()
  @TextField(5, ANSWER)
  keep_secret?: string;

  @ApiProperty({ type: 'integer', required: false, minimum: 1 })
  people_count?: number;

  /** Yuan. */
  @Maybe()
  @TextField(20, { ...ANSWER, example: '9600.00' })
  amount?: string;

  @Maybe()
  @TextField(10, { ...ANSWER, example: '2026-01' })
  period_from?: string;

  @Maybe()
  @TextField(10, { ...ANSWER, example: '2026-02' })
  period_to?: string;
}
