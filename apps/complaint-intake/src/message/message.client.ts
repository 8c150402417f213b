import { postToGateway } from '@anxin/http';
import { deliveryIdOf } from './message';
import type { CityMessages } from './message.settings';
import type { DueMessage } from './message.store';

/** What came of a sending: the gateway has it, or why not. */
export type Sent = Awaited<ReturnType<typeof postToGateway>>;

/** Gives a message to the city's gateway, signed, under the same id however often. @param now wall time */
export const sendMessage = (
  { gateway }: CityMessages,
  { id, round, template, places, text, phone }: DueMessage,
  now: Date,
): Promise<Sent> => {
  const delivery = deliveryIdOf(id, round);
  return postToGateway(gateway, {
    id: delivery,
    body: JSON.stringify({ id: delivery, to: phone.replace(/\D/g, '').slice(-11), template, places, text }),
    timestamp: String(Math.floor(now.getTime() / 1_000)),
  });
};
