import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { formFile } from './multipart';
import { UploadedFile } from './uploaded-file';

const UPLOAD_ROUTES = Symbol('upload routes');

const unsupported = (): Error => Object.assign(new Error('this content-type is not read here'), { statusCode: 415 });

/** Hands the bodies of some routes over unread, as an `UploadedFile` (of a form its first file); other routes refuse what is neither JSON nor a form, as before. */
@Module({})
export class UploadsModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(UPLOAD_ROUTES) private readonly routes: readonly string[],
  ) {}

  /** @param routes with their prefix: `/api/v1/payrolls/batches` */
  static forRoutes(...routes: string[]): DynamicModule {
    return { module: UploadsModule, providers: [{ provide: UPLOAD_ROUTES, useValue: routes }] };
  }

  onModuleInit(): void {
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance();
    server?.addContentTypeParser(
      '*',
      (request: FastifyRequest, payload: IncomingMessage, done: (error: Error | null, body?: unknown) => void) => {
        if (!this.routes.includes(request.routeOptions.url ?? '')) return done(unsupported());
        const [type, length] = [request.headers['content-type'] ?? '', request.headers['content-length']];
        if (!/^multipart\/form-data\b/i.test(type)) return done(null, new UploadedFile(type, length, payload));
        formFile(type, payload).then(
          (file) => done(null, new UploadedFile(file.contentType, length, file.source)),
          (error: Error) => done(error),
        );
      },
    );
  }
}
