const MOBILE = /^1[3-9]\d{9}$/;
/** Area code and seven or eight digits, an extension after a hyphen; or a service number such as 12345, 12333, 400-… and 95… of a bank. */
const LANDLINE = /^0\d{2,3}-?[2-9]\d{6,7}(?:-\d{1,6})?$/;
const SERVICE = /^(?:1\d{4}|95\d{3,4}|[48]00-?\d{3}-?\d{4})$/;

/** Whether the text is a mainland mobile number of eleven digits. */
export function isMobile(text: unknown): text is string {
  return typeof text === 'string' && MOBILE.test(text);
}

/** Whether the text is a phone a person or an office can be reached on: a mobile, a landline with its area code, or a service number. */
export function isPhone(text: unknown): text is string {
  return typeof text === 'string' && (MOBILE.test(text) || LANDLINE.test(text) || SERVICE.test(text));
}
