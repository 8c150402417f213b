/** Injection token of `MessageSettings`. */
export const MESSAGES = Symbol('text messages');
