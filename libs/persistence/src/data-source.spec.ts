import { type AddressInfo, createServer, type Server } from 'node:net';
import { serviceDataSource } from './data-source';
import { isDatabaseOutage } from './outage';

const message = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

const LOGGED_IN = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const SHUT_DOWN = message('E', Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0'));

let server: Server;
let logins: number;

beforeEach(async () => {
  logins = 0;
  // Every login is answered, and ended, in one packet.
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      logins += 1;
      socket.end(Buffer.concat([LOGGED_IN, READY, SHUT_DOWN]));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterEach(async () => {
  await new Promise((closed) => server.close(closed));
});

it('tells the asker, and does not end the process, when a connection is ended in the packet that opened it', async () => {
  const { port } = server.address() as AddressInfo;
  const source = serviceDataSource(
    { service: 'real-name', entities: [], migrations: [] },
    { DATABASE_URL_REAL_NAME: `postgres://anyone:any@127.0.0.1:${port}/any` },
  );
  const told = await source.initialize().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(told).toBeInstanceOf(Error);
  expect(isDatabaseOutage(told)).toBe(true);
  // The second is the one handed out before anyone listens to it.
  expect(logins).toBeGreaterThanOrEqual(2);
});
