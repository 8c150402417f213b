import { createServer, request } from 'node:http';

/** The line between a browser and anxin, as an HTTP proxy that can be cut: what is on it breaks off, nothing new gets through until it is mended. */
export class Line {
  /** @param {import('node:http').Server} server */
  constructor(server) {
    this.server = server;
    this.whole = true;
  }

  static async open() {
    const line = new Line(createServer((asked, answer) => line.carry(asked, answer)));
    await new Promise((resolve) => line.server.listen(0, '127.0.0.1', () => resolve(undefined)));
    return line;
  }

  get address() {
    const { port } = /** @type {import('node:net').AddressInfo} */ (this.server.address());
    return `http://127.0.0.1:${port}`;
  }

  /** @param {import('node:http').IncomingMessage} asked @param {import('node:http').ServerResponse} answer */
  carry(asked, answer) {
    if (!this.whole) return void asked.socket.destroy();
    const onward = request(asked.url ?? '', { method: asked.method, headers: asked.headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers);
      answer.flushHeaders();
      found.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  }

  cut() {
    this.whole = false;
    this.server.closeAllConnections();
  }

  mend() {
    this.whole = true;
  }

  close() {
    this.cut();
    this.server.close();
  }
}
