/** Injection token of `Hotlines`. */
export const HOTLINES = Symbol('hotlines');
