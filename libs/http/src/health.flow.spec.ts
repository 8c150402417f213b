import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Controller, Module } from '@nestjs/common';
import { employerRegistered } from '@anxin/contracts';
import { busDatabaseUrl, Consumes, messagingMigrations, provisionBus } from '@anxin/messaging';
import { serviceDatabaseUrl } from '@anxin/persistence';
import { eventually, TestDatabase, TestIssuer } from '@anxin/testing';
import { startService, type RunningService, type ServiceDefinition } from './service';

/** A line to a server that can be cut and joined again, as a network does it. */
class Line {
  private readonly sockets = new Set<Socket>();
  private up = true;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(url: string): Promise<Line> {
    const target = new URL(url);
    const [host, port] = [target.hostname, Number(target.port)];
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    target.hostname = '127.0.0.1';
    target.port = String((server.address() as AddressInfo).port);
    const line = new Line(server, target.toString());
    server.on('connection', (socket) => line.join(socket, host, port));
    return line;
  }

  cut(): void {
    this.up = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.up = true;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, host: string, port: number): void {
    if (!this.up) {
      client.destroy();
      return;
    }
    const server = connect(port, host);
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => [client, server].forEach((one) => one.destroy()));
    }
    client.pipe(server).pipe(client);
  }
}

@Controller()
class Listener {
  @Consumes(employerRegistered)
  take(): void {
    // That it is read at all is what the test asks.
  }
}

@Module({ controllers: [Listener] })
class Listening {}

const definition: ServiceDefinition = {
  persistence: { service: 'wage-cards', entities: [], migrations: [...messagingMigrations] },
  module: Listening,
};

describe('the health of a service', () => {
  const before = { ...process.env };
  let database: TestDatabase;
  let issuer: TestIssuer;
  let lines: { database: Line; bus: Line };
  let service: RunningService;

  beforeAll(async () => {
    database = await TestDatabase.create(definition.persistence);
    issuer = await TestIssuer.start();
    const env = { ...database.env, ...issuer.env, EVENT_BUS: 'postgres' };
    await provisionBus({ ownerUrl: database.url, env });
    lines = { database: await Line.to(serviceDatabaseUrl('wage-cards', env)), bus: await Line.to(busDatabaseUrl(env)) };
    Object.assign(process.env, env, { DATABASE_URL_WAGE_CARDS: lines.database.url, BUS_DATABASE_URL: lines.bus.url });
    service = await startService(definition);
  });

  afterAll(async () => {
    await service?.close();
    for (const line of Object.values(lines ?? {})) await line.close();
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    await issuer?.stop();
    await database?.drop();
  });

  const ask = async (probe: string): Promise<{ status: number; detail?: string }> => {
    const answer = await fetch(`${service.url}/health/${probe}`);
    const { detail } = (await answer.json()) as { detail?: string };
    return { status: answer.status, ...(detail && { detail }) };
  };
  const readiness = (wanted: { status: number; detail?: string }): Promise<boolean> =>
    eventually(`readiness ${JSON.stringify(wanted)}`, async () => {
      expect(await ask('ready')).toEqual(wanted);
      return true;
    });

  it('is ready once database and bus answer and the bus is read', () => readiness({ status: 200 }));

  it('is not ready while the bus is away, lives on, and is ready again', async () => {
    lines.bus.cut();
    await readiness({ status: 503, detail: 'the bus does not answer' });
    expect(await ask('live')).toEqual({ status: 200 });
    lines.bus.mend();
    await readiness({ status: 200 });
  });

  it('is not ready while the database is away, lives on, and is ready again', async () => {
    lines.database.cut();
    await readiness({ status: 503, detail: 'the database does not answer' });
    expect(await ask('live')).toEqual({ status: 200 });
    lines.database.mend();
    await readiness({ status: 200 });
  });
});
