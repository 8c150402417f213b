const FORM = /^\d{13,19}$/;

/** Whether the text has the form of a bank card number: 13–19 digits. Some old cards fail the Luhn check, so form is all that may refuse. */
export function isBankCard(text: unknown): text is string {
  return typeof text === 'string' && FORM.test(text);
}

/** The Luhn check of ISO/IEC 7812-1; a failure is a reason to warn, never to refuse. False for anything but digits. */
export function passesLuhn(text: string): boolean {
  if (!/^\d{2,}$/.test(text)) return false;
  let total = 0;
  for (let at = text.length - 1, twice = false; at >= 0; at--, twice = !twice) {
    const digit = Number(text.charAt(at)) * (twice ? 2 : 1);
    total += digit > 9 ? digit - 9 : digit;
  }
  return total % 10 === 0;
}
