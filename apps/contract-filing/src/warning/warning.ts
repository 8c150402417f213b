/**
 * What the law forbids or asks of something that is filed as it is (法律提示): it is no refusal, and no finding either. `path` is the body's; the message
 * says it in Chinese, then in English.
 */
export interface Warning {
  readonly path: string;
  /** Law and article. */
  readonly article: string;
  readonly message: string;
}
