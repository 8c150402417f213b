import { InstantField } from '@anxin/http';

export class ClockSettingDto {
  /** Business instant, RFC 3339 with its offset; any instant, earlier ones too. */
  @InstantField()
  now!: string;
}

export class ClockDto {
  /** The business instant after the change, Asia/Shanghai. */
  now!: string;
}

export class SettledDto {
  /** Always true: what did not settle is answered 504. */
  settled!: boolean;
  /** How often all services were asked. */
  looks!: number;
}
