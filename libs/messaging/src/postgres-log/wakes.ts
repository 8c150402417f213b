import { EventEmitter } from 'node:events';

/** The channel on which an append is told; the payload names its topics, empty means any. */
export const BUS_CHANNEL = 'anxin_bus';

/** The same within one process, by the log's address: the edition that runs every service in one process needs no NOTIFY. */
export const localWakes = new EventEmitter();
localWakes.setMaxListeners(0);

/** The backends by which this process tells its appends, as `address/pid`: its own readers know of them already. */
export const localSenders = new Set<string>();
