import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * Stands between a service and its database and, once told, lets a COMMIT through to the server and takes its reply away:
 * the connection breaks, and the service can't know whether it has committed.
 */
export class CommitThief {
  private armed: string | null = null;
  private readonly sockets = new Set<Socket>();
  stolen = 0;

  private constructor(private readonly server: Server) {}

  static async before(url: string): Promise<{ thief: CommitThief; url: string }> {
    const target = new URL(url);
    const port = Number(target.port);
    const server = createServer();
    const thief = new CommitThief(server);
    server.on('connection', (socket) => thief.join(socket, connect(port, target.hostname)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    target.port = String((server.address() as AddressInfo).port);
    return { thief, url: target.toString() };
  }

  /** The next transaction in which this text is sent loses the reply to its COMMIT. */
  stealCommitOf(text: string): void {
    this.armed = text;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, database: Socket): void {
    let marked = false;
    let steal = false;
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        this.sockets.delete(one);
      });
    }
    client.on('data', (data) => {
      if (this.armed !== null && data.includes(this.armed)) {
        this.armed = null;
        marked = true;
      }
      if (marked && data.includes('COMMIT')) [marked, steal] = [false, true];
      database.write(data);
    });
    database.on('data', (data) => {
      if (!steal) return void client.write(data);
      this.stolen++;
      client.destroy();
    });
  }
}
