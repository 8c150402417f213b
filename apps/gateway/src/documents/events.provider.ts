import { clockMoved, dayClosed, eventContracts, samples } from '@anxin/contracts';
import { headersOf, partitionsOf } from '@anxin/messaging';
import { eventDocument } from './event-document';

const AT = new Date(0);
/** The names of the headers that are really written, in their order. */
const headers = Object.keys(headersOf({ id: '', type: '', source: '', subject: '', time: AT, recordedTime: AT }));

/**
 * The AsyncAPI document of the published language.
 * @param consumers by service the types that its handlers take, as the service says itself
 */
export const publishedEvents = (consumers: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, unknown>> =>
  eventDocument({ facts: eventContracts, marks: [clockMoved, dayClosed], samples, headers, consumers, partitionsOf });
