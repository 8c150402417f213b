import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivered {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** A city's gateway for text messages, on this machine; it answers what it is told to, or nothing at all. */
export class CityGateway {
  readonly got: Delivered[] = [];
  /** Null: it never answers. */
  answer: number | null = 202;
  private server: Server | undefined;

  async start(): Promise<string> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        this.got.push({ headers: request.headers, raw, body: JSON.parse(raw) });
        if (this.answer !== null) response.writeHead(this.answer).end();
      });
    });
    await new Promise<void>((ready) => this.server!.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/send`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => (this.server ? this.server.close(done) : done(null)));
  }

  /** What came about a receipt number, oldest first. */
  about(receiptNumber: string): Delivered[] {
    return this.got.filter(({ body }) => body.places.receiptNumber === receiptNumber);
  }
}
