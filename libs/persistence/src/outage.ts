/** SQLSTATE classes, and codes, that speak of the database's condition and never of the data: try again later. */
const OUTAGE_CLASSES = ['08', '40', '53', '57', '58', '42', 'XX'];
const OUTAGE_CODES = ['55P03', '25006'];
const CONNECTION_ERRORS = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];
const CONNECTION_TEXTS =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Connection ended|not queryable|Driver not Connected|Query read timeout|QueryRunnerAlreadyReleased/i;

const chain = (error: unknown): Record<string, unknown>[] => {
  const found: Record<string, unknown>[] = [];
  let at: unknown = error;
  while (at && typeof at === 'object' && found.length < 5) {
    const here = at as Record<string, unknown>;
    found.push(here);
    at = here.driverError ?? here.cause;
  }
  return found;
};

/** True for errors of the connection or of the server's state: no reason to blame a message, a caller or a row. */
export const isDatabaseOutage = (error: unknown): boolean =>
  chain(error).some((here) => {
    const code = typeof here.code === 'string' ? here.code : '';
    if (CONNECTION_ERRORS.includes(code)) return true;
    if (/^[0-9A-Z]{5}$/.test(code) && (OUTAGE_CODES.includes(code) || OUTAGE_CLASSES.includes(code.slice(0, 2)))) return true;
    return typeof here.message === 'string' && CONNECTION_TEXTS.test(here.message);
  });

/** The SQLSTATE of a database error, if it is one. */
export const sqlStateOf = (error: unknown): string | undefined =>
  chain(error)
    .map((here) => here.code)
    .find((code): code is string => typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code));

/** True if a unique key was already taken; with a name only for that constraint or index. */
export const isDuplicate = (error: unknown, constraint?: string): boolean =>
  chain(error).some((here) => here.code === '23505' && (!constraint || here.constraint === constraint));
