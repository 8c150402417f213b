import { createTransport } from 'nodemailer';
import { mailText } from './mail-text';
import type { MailSettings } from './mail.settings';
import type { Fault, Telling } from './telling';

/** Milliseconds; together less than a telling is one worker's. */
const PATIENCE = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 10_000 };
/** Where a server that says no means this mail or its reader; elsewhere (login, greeting, TLS) it means us, and is mended by the settings. */
const ABOUT_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];
const FOR_GOOD = 500;

/** How one telling is sent to an address. It has the same Message-ID however often it is sent. */
export const mail = (settings: MailSettings): ((telling: Telling, to: string) => Promise<Fault | null>) => {
  const { host, port, tls, from, user, password, console: origin } = settings;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2' },
    ...(user && password && { auth: { user, pass: password } }),
    ...PATIENCE,
  });
  return async ({ id, body, dueOn }, to) => {
    try {
      const messageId = `<telling-${id}@${from.split('@')[1]}>`;
      await transport.sendMail({ from, to, messageId, headers: { 'Auto-Submitted': 'auto-generated' }, ...mailText(body, dueOn, origin) });
      return null;
    } catch (error) {
      return faultOf(error as Error & { code?: string; responseCode?: number });
    }
  };
};

/** Never the server's own words: they repeat the address. */
const faultOf = ({ name, code, responseCode }: Error & { code?: string; responseCode?: number }): Fault => ({
  why: responseCode ? `answers ${responseCode}` : (code ?? name),
  final: responseCode !== undefined && responseCode >= FOR_GOOD && ABOUT_THE_MAIL.includes(code ?? ''),
});
