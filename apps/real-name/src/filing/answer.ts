/** What the API answered: its status, and its body as JSON has it (null where it has none). */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What a filing comes to with an answer: on file under an id; refused, as the API says it; not permitted as far as the service knows by now; or to be sent again. */
export type Verdict =
  | { readonly kind: 'filed'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'forbidden'; readonly reason: string }
  | { readonly kind: 'again'; readonly reason: string };

/** What is told of a call that was not answered. */
export const UNANSWERED = '登记系统暂未应答，将自动重试';
/** What is told while a service has not heard yet that the firm builds on the site. */
export const NOT_HEARD_YET = '分包单位登记正在同步，将自动重试';
/** What is told of a call whose outcome nobody knows, and that may not be repeated any more: the API has forgotten its key. */
export const IN_DOUBT = '多日未得到登记系统应答，是否已登记不能确定：请与登记核对后另行报送';

const TRANSIENT = [401, 408, 425, 429];
const MOST_TOLD = 500;
const KINDS: Readonly<Record<number, string>> = { 400: '报送内容不符合要求', 404: '所指的登记不存在', 409: '与在案登记冲突' };

const fieldOf = (body: unknown, name: string): unknown =>
  body !== null && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;

/** The id that an answer names: the resource's own, or a correction's number under its payroll. */
const idIn = (body: unknown): string | undefined => {
  const id = fieldOf(body, 'id');
  if (typeof id === 'string') return id;
  const [payroll, number] = [fieldOf(body, 'payroll'), fieldOf(body, 'number')];
  return typeof payroll === 'string' && typeof number === 'number' ? `${payroll}/corrections/${number}` : undefined;
};

/** A problem document (RFC 9457) in words for the sender, the Chinese ones first; it names fields and never quotes what stood in them. */
export const reasonOf = ({ status, body }: ApiAnswer): string => {
  const detail = fieldOf(body, 'detail');
  const errors = fieldOf(body, 'errors');
  const faults = (Array.isArray(errors) ? (errors as unknown[]) : []).map(
    (one) => `${String(fieldOf(one, 'path'))} ${String(fieldOf(one, 'message'))}`,
  );
  const told = faults.length ? faults.join('；') : typeof detail === 'string' ? detail : `HTTP ${status}`;
  const isChinese = /[\u4e00-\u9fff]/.test(told);
  return (isChinese ? told : `${KINDS[status] ?? '未予受理'}：${told}`).slice(0, MOST_TOLD);
};

export const verdictOf = (answer: ApiAnswer): Verdict => {
  const { status, body } = answer;
  if (status >= 200 && status < 300) {
    const id = idIn(body);
    return id === undefined ? { kind: 'again', reason: UNANSWERED } : { kind: 'filed', id };
  }
  if (status >= 500 || TRANSIENT.includes(status) || status < 400) return { kind: 'again', reason: UNANSWERED };
  return { kind: status === 403 ? 'forbidden' : 'refused', reason: reasonOf(answer) };
};

/** Seconds until the next try: at first at once, for what comes right within moments; in the end every five minutes. */
export const pauseAfter = (tries: number): number => Math.min(0.2 * 2 ** Math.min(tries - 1, 20), 300);
