const KEPT = 10;

/** What a page asks: the requests that failed, were refused, or have no answer yet. */
export class Traffic {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    /** @type {Set<import('playwright-core').Request>} */
    this.unanswered = new Set();
    /** @type {string[]} */
    this.failed = [];
    /** @type {string[]} */
    this.refused = [];
    this.idle = true;
    page.on('request', (request) => {
      this.idle = false;
      this.unanswered.add(request);
    });
    page.on('response', (answer) => {
      this.unanswered.delete(answer.request());
      if (answer.status() >= 400) this.refused.push(`${answer.status()} ${nameOf(answer.request())}`);
    });
    page.on('requestfailed', (request) => {
      this.unanswered.delete(request);
      this.failed.push(`${request.failure()?.errorText ?? 'failed'} ${nameOf(request)}`);
    });
  }

  forget() {
    this.failed = [];
    this.refused = [];
    this.idle = true;
  }

  lines() {
    return [
      ...this.refused.slice(-KEPT).map((line) => `refused: ${line}`),
      ...this.failed.slice(-KEPT).map((line) => `failed: ${line}`),
      ...[...this.unanswered].slice(-KEPT).map((request) => `unanswered: ${nameOf(request)}`),
    ];
  }
}

const nameOf = (/** @type {import('playwright-core').Request} */ request) => {
  const { pathname, search } = new URL(request.url());
  return `${request.method()} ${pathname}${search}`;
};
