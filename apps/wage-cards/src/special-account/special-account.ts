/** `closing`: its closing is applied for; `closed`: nothing goes in or out any more. */
export const ACCOUNT_STATES = ['open', 'closing', 'closed'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
