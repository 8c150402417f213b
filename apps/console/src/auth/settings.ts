/** What the gateway tells the console before anybody has signed in. */
export interface Settings {
  /** OpenID issuer that people sign in at. */
  readonly issuer: string;
  /** The origin under which the console is served, and to which the issuer sends people back. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Business time, RFC 3339 with +08:00. */
  readonly now: string;
}

/** @throws Error where the gateway does not answer */
export async function readSettings(): Promise<Settings> {
  const answer = await fetch('/settings.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`settings: ${answer.status}`);
  return (await answer.json()) as Settings;
}
