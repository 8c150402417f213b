/** Under which the settings of the webhook are injected. */
export const WEBHOOK_SETTINGS = Symbol('webhook settings');
