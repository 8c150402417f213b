import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

const { callerOf, Refused } = jest.requireActual<any>('./post.mjs');

interface Heard {
  readonly path: string;
  readonly key?: string;
  readonly body: string;
}

describe('calls of a simulated city', () => {
  let server: Server;
  let heard: Heard[];
  let busy: number;
  let caller: any;

  const answer = async (request: IncomingMessage): Promise<[number, unknown]> => {
    const body = await text(request);
    if (request.url === '/oidc/token') return [200, { access_token: 'token', expires_in: 3600 }];
    heard.push({ path: request.url!, key: request.headers['idempotency-key'] as string | undefined, body });
    if (busy-- > 0) return [503, { detail: 'the database does not answer; try again' }];
    return request.method === 'GET' ? [200, { state: 'done', rejected: 0 }] : [201, { id: 'b1' }];
  };

  beforeEach(async () => {
    [heard, busy] = [[], 0];
    server = createServer((request, response) => {
      void answer(request).then(([status, body]) => response.writeHead(status).end(JSON.stringify(body)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    caller = callerOf({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  });
  afterEach(() => {
    caller.close();
    server.close();
  });

  const call = (what: object): Promise<any> => caller.call({ at: '', lane: '', as: 'demo-bank', method: 'POST', key: 'k1', ...what });

  it('are made again under the same key where a service is busy', async () => {
    busy = 1;
    expect(await call({ path: '/payments', body: { amount: '1.00' } })).toEqual({ id: 'b1' });
    expect(heard).toEqual(Array.from({ length: 2 }, () => ({ path: '/api/v1/payments', key: 'k1', body: '{"amount":"1.00"}' })));
  });

  it('send the rows of a file anew, those that are made on the way too', async () => {
    busy = 1;
    const file = {
      *[Symbol.iterator]() {
        yield '{"n":1}';
        yield '{"n":2}';
      },
    };
    await call({ path: '/payrolls/batches', file });
    expect(heard.filter((one) => one.body).map((one) => one.body)).toEqual(['{"n":1}\n{"n":2}\n', '{"n":1}\n{"n":2}\n']);
  });

  it('are refused for anything else at once', async () => {
    server.removeAllListeners('request');
    let calls = 0;
    server.on('request', (request, response) => {
      void text(request).then(() =>
        request.url === '/oidc/token'
          ? response.end(JSON.stringify({ access_token: 'token', expires_in: 3600 }))
          : ((calls += 1), response.writeHead(409).end('{}')),
      );
    });
    await expect(call({ path: '/payments', body: {} })).rejects.toThrow(Refused);
    expect(calls).toBe(1);
  });
});
