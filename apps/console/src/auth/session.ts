import { OidcClient, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from './settings';

export type Role = 'employer' | 'bank' | 'hotline' | 'worker' | 'inspector' | 'supervisor' | 'auditor' | 'administrator';

/** Who is signed in, as the access token says. */
export interface Person {
  readonly client: string;
  readonly role: Role;
  readonly region?: string;
  readonly department?: string;
  readonly uscc?: string;
}

interface Session {
  readonly accessToken: string;
  readonly idToken: string | undefined;
  /** Wall milliseconds. */
  readonly until: number;
  readonly person: Person;
}

/** Renewed this long before it runs out. */
const EARLY_MS = 60_000;

let oidc: OidcClient | undefined;
let sameOrigin = false;
/** In memory alone: nothing that opens the API lies in the browser's storage. */
let session: Session | null = null;
let renewing: Promise<Session | null> | undefined;
const watchers = new Set<() => void>();

const keep = (next: Session | null): Session | null => {
  session = next;
  for (const watcher of watchers) watcher();
  return next;
};

export const person = (): Person | null => session?.person ?? null;
export const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};

export function prepare({ issuer, publicUrl }: Settings): void {
  sameOrigin = new URL(issuer).origin === location.origin;
  oidc = new OidcClient({
    authority: issuer,
    client_id: 'anxin-console',
    redirect_uri: `${publicUrl}/callback`,
    post_logout_redirect_uri: `${publicUrl}/`,
    response_type: 'code',
    scope: 'openid',
    // The verifier of PKCE must outlive the way to the issuer and back; it opens nothing without the code.
    stateStore: new WebStorageStateStore({ store: sessionStorage, prefix: 'anxin.' }),
  });
}

const client = (): OidcClient => {
  if (!oidc) throw new Error('the issuer is not known yet');
  return oidc;
};

/** The claims that an access token carries; what may be seen decides the API, not this. */
const claimsIn = (jwt: string): Person & { exp: number } => {
  const part = jwt.split('.')[1] ?? '';
  const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Person & { exp: number };
};

const sessionFrom = (answer: { access_token: string; id_token?: string }): Session => {
  const { client: name, role, region, department, uscc, exp } = claimsIn(answer.access_token);
  return {
    accessToken: answer.access_token,
    idToken: answer.id_token,
    until: exp * 1000,
    person: { client: name, role, ...(region && { region }), ...(department && { department }), ...(uscc && { uscc }) },
  };
};

/** Goes to the issuer's page; comes back to `/callback`. */
export async function signIn(returnTo = location.pathname + location.search): Promise<void> {
  const request = await client().createSigninRequest({ state: { returnTo } });
  location.assign(request.url);
}

/** Takes up what the issuer sent back. @returns where the person wanted to go */
export async function finishSignIn(url: string): Promise<string> {
  const answer = await client().processSigninResponse(url);
  keep(sessionFrom(answer));
  const { returnTo } = (answer.userState ?? {}) as { returnTo?: string };
  return returnTo?.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/';
}

/** Asks the issuer, without a page, whether the person is still signed in there. Works where the issuer serves under this origin. */
async function askQuietly(): Promise<Session | null> {
  if (!sameOrigin) return null;
  const request = await client().createSigninRequest({ state: {}, prompt: 'none' });
  const { url } = await fetch(request.url, { credentials: 'same-origin', cache: 'no-store' });
  if (!new URL(url).searchParams.has('code')) {
    await client()
      .processSigninResponse(url)
      .catch(() => undefined);
    return null;
  }
  return sessionFrom(await client().processSigninResponse(url));
}

/** Renews the session without a page; null where the person must sign in again. */
export function renew(): Promise<Session | null> {
  renewing ??= askQuietly()
    .catch(() => null)
    .then(keep)
    .finally(() => (renewing = undefined));
  return renewing;
}

/** A token that is valid for a while; null where nobody is signed in. */
export async function token(): Promise<string | null> {
  if (!session) return null;
  if (session.until - Date.now() > EARLY_MS) return session.accessToken;
  return (await renew())?.accessToken ?? null;
}

/** Ends the session here and at the issuer. */
export async function signOut(): Promise<void> {
  const hint = session?.idToken;
  const request = await client().createSignoutRequest({ ...(hint && { id_token_hint: hint }) });
  location.assign(request.url);
}
