/** Under which the settings of the webhook are injected. */
export const WEBHOOK_SETTINGS = Symbol('webhook settings');
/** Under which the settings of the mail are injected. */
export const MAIL_SETTINGS = Symbol('mail settings');
