/** So deep may a row be: lists of objects in a field, and some to spare. */
const MOST_DEPTH = 8;
const [QUOTE, BACKSLASH, COLON, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [...'"\\:{}[]'].map((one) => one.charCodeAt(0));

/** Where the text that begins at a quote ends. */
const endOfText = (json: string, start: number): number => {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let before = end - 1;
    while (json.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end;
  }
};

/** A field's name as it may stand in a message: whatever else came is nobody's to read. */
const named = (key: string): string => (/^[A-Za-z]{1,40}$/.test(key) ? key : 'a field');

/**
 * What a parser or the check of a row passes over in a JSON object: a field that is given twice, of which the last would be kept, one that every object has
 * (`__proto__`, `constructor`), and nesting without end.
 * @param json a text that is JSON
 * @returns what is wrong, or undefined
 */
export const passedOver = (json: string): string | undefined => {
  const fields: (Set<string> | null)[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charCodeAt(at);
    if (sign === OPEN || sign === OPEN_LIST) {
      if (fields.push(sign === OPEN ? new Set() : null) > MOST_DEPTH) return 'is nested too deeply';
    } else if (sign === CLOSE || sign === CLOSE_LIST) fields.pop();
    else if (sign === QUOTE) {
      const end = endOfText(json, at);
      const text = json.slice(at, end + 1);
      at = end;
      while (json.charCodeAt(at + 1) <= 0x20) at += 1;
      if (json.charCodeAt(at + 1) !== COLON) continue;
      const key = text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1);
      if (key in Object.prototype) return `holds ${named(key)}, which is no field`;
      const known = fields.at(-1);
      if (known?.has(key)) return `holds ${named(key)} twice`;
      known?.add(key);
    }
  }
  return undefined;
};
