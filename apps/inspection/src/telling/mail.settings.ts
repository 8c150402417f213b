/** Through which server inspectors are told by mail. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `implicit`: TLS from the first byte; `starttls`: no mail and no password before it; `none`: in clear, to this very machine alone. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  readonly from: string;
  readonly user?: string;
  readonly password?: string;
  /** Where the console is, for the link. */
  readonly console: string;
}

const LOCAL = ['localhost', '127.0.0.1', '::1'];
const PORTS = { implicit: 465, starttls: 587, none: 25 } as const;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;
const MOST = 65_535;

/**
 * Reads `INSPECTION_SMTP_HOST`, `_PORT`, `_TLS` (`starttls` if left out or empty, `implicit`, `none` to this machine alone), `_FROM`, `_USER`, `_PASSWORD` and
 * `INSPECTION_CONSOLE_URL`; undefined where no host is set: nobody is told by mail.
 * @throws Error naming the variable that is wrong; never what stands in it
 */
export const mailSettings = (env: Readonly<Record<string, string | undefined>>): MailSettings | undefined => {
  const [host, from, user, password] = [
    env.INSPECTION_SMTP_HOST,
    env.INSPECTION_SMTP_FROM,
    env.INSPECTION_SMTP_USER,
    env.INSPECTION_SMTP_PASSWORD,
  ];
  if (!host) return undefined;
  const tls = env.INSPECTION_SMTP_TLS || 'starttls';
  if (!isTls(tls)) throw new Error('INSPECTION_SMTP_TLS is none of starttls, implicit, none');
  if (tls === 'none' && !LOCAL.includes(host)) throw new Error('INSPECTION_SMTP_TLS may be none on this very machine alone');
  const port = Number(env.INSPECTION_SMTP_PORT || PORTS[tls]);
  if (!Number.isInteger(port) || port < 1 || port > MOST) throw new Error('INSPECTION_SMTP_PORT is no port');
  if (!from || !ADDRESS.test(from)) throw new Error('INSPECTION_SMTP_FROM is no address');
  if (!user !== !password) throw new Error('INSPECTION_SMTP_USER and INSPECTION_SMTP_PASSWORD go together');
  const login = user && password ? { user, password } : {};
  return { host, port, tls, from, ...login, console: originOf(env.INSPECTION_CONSOLE_URL) };
};

const isTls = (text: string): text is MailSettings['tls'] => text in PORTS;

const originOf = (text: string | undefined): string => {
  const url = text && URL.canParse(text) ? new URL(text) : undefined;
  const clear = url?.protocol === 'http:' && LOCAL.includes(url.hostname.replace(/[[\]]/g, ''));
  if (!url || !(url.protocol === 'https:' || clear)) throw new Error('INSPECTION_CONSOLE_URL is no https address');
  return `${url.origin}${url.pathname}`.replace(/\/$/, '');
};
