/**
 * @typedef {object} Call one call of the API, at its business time
 * @property {string} at instant, `2026-02-03T10:00:00+08:00`
 * @property {string} lane calls of one lane are made one after the other
 * @property {string} as the demo client that calls
 * @property {'POST' | 'GET'} method
 * @property {string} path below /api/v1; `${name}` stands for an id that an earlier call saved, here and in the body
 * @property {unknown} [body]
 * @property {readonly unknown[] | Iterable<string>} [file] in place of a body: rows of a batch, as an array or each as a text of its own, sent as a file of NDJSON; the call has ended once all of them are on file
 * @property {string} key idempotency key
 * @property {string} [save] keeps the answer's id under a name; of a list, that of the first item that fits `where`
 * @property {Record<string, unknown>} [where] fields of the item that is looked for
 */

/** Yuan with two digits. @param {number} fen */
export const yuan = (fen) => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** Runs sources of calls, each in the order of time, together into one. @param {readonly Iterable<Call>[]} sources @returns {Generator<Call>} */
export function* inOrder(sources) {
  const heads = sources.map((source) => {
    const rest = source[Symbol.iterator]();
    return { rest, next: rest.next() };
  });
  for (;;) {
    const open = heads.filter((head) => !head.next.done);
    const first = open.reduce((a, b) => (a && a.next.value.at <= b.next.value.at ? a : b), open[0]);
    if (!first) return;
    yield first.next.value;
    first.next = first.rest.next();
  }
}

/** @param {readonly Call[]} calls @returns {Call[]} in the order of time, those of one instant as they stood */
export const sorted = (calls) => [...calls].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
