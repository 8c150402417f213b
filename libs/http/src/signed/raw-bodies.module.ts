import { Readable } from 'node:stream';
import { type DynamicModule, Inject, Module, type OnModuleInit, PayloadTooLargeException } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const RAW_ROUTES = Symbol('routes whose bodies are kept as they came');

const kept = new WeakMap<object, Buffer>();

/** The bytes of a request's body as they came, on a route of {@link RawBodiesModule}; empty without a body. */
export const rawBodyOf = (request: FastifyRequest): Buffer => kept.get(request.raw) ?? Buffer.alloc(0);

/** Keeps the bytes of some routes' bodies beside what is read of them: a signature covers the bytes. */
@Module({})
export class RawBodiesModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(RAW_ROUTES) private readonly routes: readonly string[],
  ) {}

  /** @param routes with their prefix: `/api/v1/hotline/work-orders` */
  static forRoutes(...routes: string[]): DynamicModule {
    return { module: RawBodiesModule, providers: [{ provide: RAW_ROUTES, useValue: routes }] };
  }

  onModuleInit(): void {
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance();
    server?.addHook('preParsing', async (request, _reply, payload) => {
      if (!this.routes.includes(request.routeOptions.url ?? '')) return payload;
      const raw = await bytesOf(payload, request.routeOptions.bodyLimit);
      kept.set(request.raw, raw);
      return Object.assign(Readable.from([raw]), { receivedEncodedLength: raw.length });
    });
  }
}

const bytesOf = async (payload: Readable, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new PayloadTooLargeException({ detail: `a body may have at most ${most} bytes` });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
