/**
 * The amount as the API takes it (`5200.00`) from what people type: `5200`, `5,200.5`, `¥5200`, `0.52万元`.
 * @returns null where it is none
 */
export function amountOf(typed: string): string | null {
  const match = /^(\d{1,13})(?:\.(\d{1,6}))?(万)?$/.exec(typed.replace(/[\s,，¥￥元]/g, ''));
  if (!match) return null;
  const [, whole = '', part = '', tenThousands] = match;
  const shift = tenThousands ? 4 : 0;
  const digits = whole + part.padEnd(shift, '0').slice(0, shift);
  const rest = part.slice(shift);
  if (rest.replace(/0+$/, '').length > 2) return null;
  return `${digits.replace(/^0+(?=\d)/, '')}.${rest.slice(0, 2).padEnd(2, '0')}`;
}
