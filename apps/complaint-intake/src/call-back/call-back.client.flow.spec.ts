import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hotlines } from '../settings/hotlines.settings';
import type { CallBackContent } from '../work-order/call-back-form';
import { CallBackClient } from './call-back.client';

/** Answers each call as told, and keeps the paths that were called. */
async function listening(status: number, location?: () => string): Promise<{ server: Server; url: string; called: string[] }> {
  const called: string[] = [];
  const server = createServer((request, response) => {
    called.push(request.url!);
    request.resume().on('end', () => response.writeHead(status, location && { location: location() }).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, called };
}

const content = { id: '01970000-0000-7000-8000-000000000001', orderNumber: 'MX1', step: 'accepted', at: '2026-03-16T09:00:00+08:00' };
const clientTo = (callBackUrl: string): CallBackClient =>
  new CallBackClient({ find: () => ({ callBackUrl, form: {} }), secretOf: () => 'secret' } as unknown as Hotlines, () => new Date());

describe('a call-back', () => {
  it.each([301, 302, 307, 308])('is not sent where an answer of %i points', async (status) => {
    const inside = await listening(200);
    const hotline = await listening(status, () => `${inside.url}/internal/clock`);
    try {
      const result = await clientTo(`${hotline.url}/call-back`).send('demo-hotline', content as unknown as CallBackContent);
      expect(result).toEqual({ acknowledged: false, answer: String(status) });
      expect([hotline.called, inside.called]).toEqual([['/call-back'], []]);
    } finally {
      for (const { server } of [inside, hotline]) await new Promise((resolve) => server.close(resolve));
    }
  });

  it('is acknowledged by a 2xx', async () => {
    const hotline = await listening(204);
    try {
      const result = await clientTo(`${hotline.url}/call-back`).send('demo-hotline', content as unknown as CallBackContent);
      expect(result).toEqual({ acknowledged: true, answer: '204' });
    } finally {
      await new Promise((resolve) => hotline.server.close(resolve));
    }
  });
});
