import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { GATEWAY_SETTINGS } from '../settings/gateway-settings.token';
import type { GatewaySettings } from '../settings/gateway.settings';
import { page, signInForm } from './issuer.page';
import { EmbeddedIssuer } from './issuer.provider';
import { publicPart, SigningKeyStore } from './signing-key.store';

const FORM_LIMIT = 10_000;

/** Mounts `/oidc`: the embedded issuer with its sign-in page; or, where another issuer serves, only the keys of the gateway's own tokens. */
@Injectable()
export class IssuerPlugin {
  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    private readonly issuer: EmbeddedIssuer,
    private readonly signingKeys: SigningKeyStore,
  ) {}

  async register(root: FastifyInstance): Promise<void> {
    const embedded = this.settings.issuer === this.settings.ownIssuer;
    const mount = embedded ? await this.embedded() : this.keysOnly();
    root.register(async (scope) => {
      // The issuer reads its bodies itself.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      mount(scope);
    });
  }

  private keysOnly(): (scope: FastifyInstance) => void {
    return (scope) => void scope.get('/oidc/jwks', async () => ({ keys: (await this.signingKeys.keys()).map(publicPart) }));
  }

  private async embedded(): Promise<(scope: FastifyInstance) => void> {
    const provider = await this.issuer.build();
    const answer = provider.callback();
    return (scope) => {
      scope.get('/oidc/interaction/:uid', (request, reply) => this.askForName(provider, request, reply));
      scope.post('/oidc/interaction/:uid', (request, reply) => this.signIn(provider, request, reply));
      scope.all('/oidc/*', (request, reply) => {
        reply.hijack();
        const raw = request.raw as IncomingMessage & { originalUrl?: string };
        raw.originalUrl = raw.url;
        raw.url = raw.url!.slice('/oidc'.length);
        void answer(raw, reply.raw);
      });
    };
  }

  private async askForName(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const found = await provider.interactionDetails(request.raw, reply.raw).catch(() => null);
    if (!found)
      return html(
        reply,
        400,
        page(
          '请重新登录 Start again',
          '<p>登录已过期，请从首页重新开始。<br>This sign-in has run out; please start again.</p><p><a href="/">首页 Home</a></p>',
        ),
      );
    return html(reply, 200, signInForm(''));
  }

  private async signIn(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> {
    const fields = new URLSearchParams(await textOf(request.raw));
    const name = (fields.get('name') ?? '').trim();
    const person = fields.get('password') === 'demo' ? this.issuer.personOf(name) : null;
    // What was typed is not shown again: it may be a resident number.
    if (!person) return html(reply, 401, signInForm('用户名或密码不正确。 Wrong name or password.'));
    const found = await provider.interactionDetails(request.raw, reply.raw).catch(() => null);
    if (!found) return this.askForName(provider, request, reply);
    reply.hijack();
    await finish(provider, request.raw, reply.raw, person.client);
  }
}

async function finish(provider: Provider, request: IncomingMessage, response: ServerResponse, accountId: string): Promise<void> {
  try {
    await provider.interactionFinished(request, response, { login: { accountId, remember: false } });
  } catch {
    if (!response.headersSent) response.writeHead(503);
    response.end();
  }
}

function html(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
    .send(body);
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > FORM_LIMIT) throw Object.assign(new Error('the form is too long'), { statusCode: 413 });
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
