/** A refusal in the words of GeoReport v2: a code and what is wrong, never what somebody sent. */
export class Open311Error extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 429 | 500 | 503,
    readonly description: string,
    readonly retryAfter?: number,
  ) {
    super(description);
  }
}

export const badRequest = (description: string): Open311Error => new Open311Error(400, description);
export const notFound = (description: string): Open311Error => new Open311Error(404, description);
