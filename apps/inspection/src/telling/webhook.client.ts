import { type Gateway, postToGateway } from '@anxin/http';
import type { Telling } from './telling';

/** Gives a telling to the city's gateway, signed. Returns null where it was taken, else why not; never what was sent. */
export const send = async (gateway: Gateway, { notice, body, now }: Telling): Promise<string | null> => {
  const { taken, answer } = await postToGateway(gateway, { id: notice, body: JSON.stringify(body), timestamp: now });
  return taken ? null : answer;
};
