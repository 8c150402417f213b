/** Under which the gateway's settings are injected. */
export const GATEWAY_SETTINGS = Symbol('gateway settings');
