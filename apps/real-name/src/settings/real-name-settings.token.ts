/** Under which the settings of the real-name adapter are injected. */
export const REAL_NAME_SETTINGS = Symbol('real-name settings');
