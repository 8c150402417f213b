/** Wall time: what guards against guessing follows real time, whatever the business clock says. */
export type WallClock = () => Date;

/** Injection token of {@link WallClock}. */
export const WALL_CLOCK = Symbol('wall clock');
