/** A trouble that a user meets while the parts come up. The message is one line, fit to be printed as it is: no stack, no secret. */
export class LocalError extends Error {
  /** @param {string} message one line */
  constructor(message) {
    super(oneLine(message));
    this.name = 'LocalError';
  }
}

/** A part that this machine can't offer (no Java, no redis-server, no registry …). Whoever can do without it goes on; `CI=true` doesn't. */
export class Unavailable extends LocalError {
  /**
   * @param {string} part 'Kafka', 'Redis', 'PostgreSQL'
   * @param {string} reason one line
   */
  constructor(part, reason) {
    super(`${part}: ${reason}`);
    this.name = 'Unavailable';
    this.part = part;
    this.reason = oneLine(reason);
  }
}

const FULL = /No space left on device|wrote only \d+ of \d+ bytes|ENOSPC|Disk quota exceeded|EDQUOT/i;

/** Does this error or text say that the disk is full? @param {unknown} trouble */
export function saysDiskFull(trouble) {
  return FULL.test(trouble instanceof Error ? `${/** @type {any} */ (trouble).code ?? ''} ${trouble.message}` : String(trouble));
}

/** The text without line ends, colours, passwords in addresses and excess length. @param {unknown} text */
export function oneLine(text) {
  const line = String(text instanceof Error ? text.message : text)
    // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
    .replace(/\u001b\[[0-9;]*m/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\/\/[^/@\s]*@/g, '//')
    .trim();
  return line.length > 300 ? `${line.slice(0, 297)}…` : line;
}
