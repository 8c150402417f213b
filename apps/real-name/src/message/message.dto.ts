import { TextField } from '@anxin/http';

/** The form that every method of the standard is sent as (全国建筑工人管理服务信息平台数据标准); all of it but `sign` is signed. */
export class RealNameForm {
  /** `Project.Add`, `ProjectSubContractor.Add`, `Team.Add`, `ProjectWorker.Add`, `WorkerEntryExit.Add`, `WorkerContract.Add`, `WorkerAttendance.Add`, `Payroll.Add`, `AsyncHandleResult.Query`. */
  @TextField(64, { example: 'WorkerAttendance.Add' })
  method!: string;

  @TextField(3, { example: '1.0' })
  version!: string;

  /** The sender's; one for each general contractor. */
  @TextField(64)
  appid!: string;

  @TextField(4, { example: 'json' })
  format!: string;

  /** yyyyMMddHHmmss, Asia/Shanghai; at most five minutes off. */
  @TextField(14, { example: '20260305100000' })
  timestamp!: string;

  /** 8 to 64 visible characters, never twice. */
  @TextField(64)
  nonce!: string;

  /** SHA-256, hexadecimal: all fields but this as `name=value`, sorted by name, joined with `&`, then `&appsecret=…`, the whole in lower case. */
  @TextField(64)
  sign!: string;

  /** JSON; identity and card numbers in it encrypted with the appsecret (AES-256-CBC, Base64). */
  @TextField(2_000_000)
  data!: string;
}
