import type { ReactNode } from 'react';
import { useWords, valueOf } from '../i18n';
import type { Words } from '../api/views';
import { regionByCode } from '@anxin/codes';

/** What stands in the data, in Chinese, whatever the language of the page. */
export const Chinese = ({ children, className }: { children: ReactNode; className?: string }) => (
  <span lang="zh" className={className}>
    {children}
  </span>
);

/** What the API says in both languages. */
export function Said({ words }: { words: Words }) {
  const { lang, said } = useWords();
  return <span lang={lang}>{said(words)}</span>;
}

export const regionName = (code: string): string => regionByCode(code)?.name ?? code;
export const Region = ({ code }: { code: string }) => <Chinese>{regionName(code)}</Chinese>;

const thousands = (yuan: string): string => yuan.replace(/\B(?=(\d{3})+(?=\.))/g, ' ');

/** Yuan with thin gaps between thousands; a sum that is not known is a dash. */
export const Money = ({ yuan }: { yuan: string | null | undefined }) => (
  <span className="money" {...(yuan != null && { 'data-csv': yuan })}>
    {yuan == null ? '–' : thousands(yuan)}
  </span>
);
export const moneyText = thousands;

/** A sum in fen of a decimal string in yuan: exact. */
export const fenOf = (yuan: string): bigint => BigInt(yuan.replace('.', ''));
export const yuanOf = (fen: bigint): string => {
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** `2026-02-11T08:00:00.097+08:00` → `2026-02-11 08:00`: the API speaks the business calendar's own time. */
export const instantText = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
export const Instant = ({ at }: { at: string }) => <time dateTime={at}>{instantText(at)}</time>;
export const Day = ({ on }: { on: string | null | undefined }) => (on ? <time dateTime={on}>{on}</time> : <span>–</span>);

/** An opaque id, short enough to read, whole on the title and in the copy. */
export const WorkerId = ({ id }: { id: string }) => (
  <span className="code" title={id} data-csv={id}>
    {id.slice(0, 4)}…{id.slice(-6)}
  </span>
);

/** Who did something: an office's person by the name the token gives, or the system itself. */
export const Actor = ({ by, role }: { by: string; role?: string }) =>
  by === role || by === 'system' || by === 'rules' ? <>{valueOf('roles', by)}</> : <>{role ? `${valueOf('roles', role)} ${by}` : by}</>;
