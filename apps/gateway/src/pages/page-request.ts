/** What is never a page, whoever asks: the API, the issuer, the hotline's interface, and what is the house's own. */
const NOT_PAGES = /^\/(?:api|oidc|open311|internal|health)(?:\/|$)/i;

/** What of a request tells a person who goes to a page from a program that calls. */
export interface Asked {
  readonly method: string;
  /** Without its query; {@link import('../routing/route-table').pathOf}. */
  readonly path: string;
  readonly accept: string | undefined;
  /** `Sec-Fetch-Mode`, where the browser sends it. */
  readonly fetchMode: string | undefined;
}

/**
 * Whether a person goes to a page of the console: then the console's one document is the answer, whatever the path, since it knows its paths itself.
 * A script that fetches, a picture that is missing, and everything under another's prefix are not.
 */
export function isPage({ method, path, accept, fetchMode }: Asked): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (NOT_PAGES.test(path)) return false;
  // The first page answers whatever asks; at the other the console's own script reads what the issuer sent back.
  if (path === '/' || path === '/callback') return true;
  if (fetchMode !== undefined && fetchMode !== 'navigate') return false;
  return /\btext\/html\b/i.test(accept ?? '');
}

/** Headers of every answer of the console: nothing from elsewhere, nothing evaluated, in nobody's frame. */
export function pageHeaders(issuer: string, publicUrl: string): Readonly<Record<string, string>> {
  const origin = new URL(issuer).origin;
  const elsewhere = origin === new URL(publicUrl).origin ? '' : ` ${origin}`;
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      // The components write their styles into the document.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src 'self'${elsewhere}`,
      `form-action 'self'${elsewhere}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
}
