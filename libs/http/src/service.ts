import { type DynamicModule, type INestApplication, Logger, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule, refuseUndeclaredRoutes } from '@anxin/access';
import { addDays } from '@anxin/calendar';
import { connectBus, DayCloser, MessagingModule } from '@anxin/messaging';
import { KeptAnswers, PersistenceModule, StoredClock, type ServicePersistence } from '@anxin/persistence';
import { ServiceLogger, serviceScope } from '@anxin/telemetry';
import { Timers, TimersModule } from '@anxin/timers';
import { forgiveEmptyBodies } from './empty-body';
import { HealthController } from './health.controller';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { InternalController } from './internal.controller';
import { ProblemFilter } from './problem.filter';
import { documentOf, SERVICE_DOCUMENT, ServiceDocument } from './service-document';
import { validationPipe } from './validation';

/** What makes a service: its tables and its module. */
export interface ServiceDefinition {
  readonly persistence: ServicePersistence;
  readonly module: Type;
}

export interface RunningService {
  readonly app: NestFastifyApplication;
  readonly url: string;
  close(): Promise<void>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Bodies of ordinary requests; uploads are counted where they are read. */
const BODY_LIMIT = 2 * 1024 * 1024;
/** How long requests under way may go on once the service is told to stop. */
const CLOSE_GRACE_MS = 1_500;

@Module({})
class ServiceRoot {
  static of({ persistence, module }: ServiceDefinition, env: NodeJS.ProcessEnv = process.env): DynamicModule {
    return {
      module: ServiceRoot,
      imports: [
        PersistenceModule.forService(persistence),
        AccessModule.forRoot(env),
        MessagingModule.forService({ service: persistence.service }),
        TimersModule.forService(persistence.service),
        module,
      ],
      controllers: [InternalController, HealthController],
      providers: [
        { provide: SERVICE_DOCUMENT, useClass: ServiceDocument },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
    };
  }
}

/** Starts a service: HTTP on loopback (or `HOST`), its consumers and its timers. Its tables must be up to date. */
export const startService = (definition: ServiceDefinition, options: { port?: number; host?: string } = {}): Promise<RunningService> =>
  serviceScope.run(definition.persistence.service, async () => {
    const adapter = forgiveEmptyBodies(
      new FastifyAdapter({ bodyLimit: BODY_LIMIT, forceCloseConnections: 'idle', routerOptions: { maxParamLength: 200 } }),
    );
    const app = await NestFactory.create<NestFastifyApplication>(ServiceRoot.of(definition), adapter, {
      logger: new ServiceLogger(),
      abortOnError: false,
    });
    prefix(app);
    connectBus(app);
    await app.init();
    refuseUndeclaredRoutes(app);
    app.get<ServiceDocument>(SERVICE_DOCUMENT).build(app, definition.persistence.service);
    await app.startAllMicroservices();
    await app.listen(options.port ?? 0, options.host ?? '127.0.0.1');
    keepHouse(app);
    return { app, url: await app.getUrl(), close: () => closeWithGrace(app) };
  });

const prefix = (app: INestApplication): INestApplication =>
  app.setGlobalPrefix('api/v1', { exclude: ['internal/*path', 'health/*path', 'open311/*path'] });

/** What modules ask of the environment before anything is constructed, for a preview: nobody is asked under these names, and nothing is derived from this. */
export const PREVIEW_ENVIRONMENT: Readonly<Record<string, string>> = {
  OIDC_ISSUER: 'http://nowhere',
  OIDC_JWKS_URL: 'http://nowhere/jwks',
  ANXIN_WORKER_PEPPER: `1:${Buffer.alloc(32).toString('base64')}`,
};

/** The service's OpenAPI document without starting it: nothing is constructed, no database or bus is asked. */
export const describeService = async (definition: ServiceDefinition): Promise<object> => {
  const app = await NestFactory.create<NestFastifyApplication>(ServiceRoot.of(definition, PREVIEW_ENVIRONMENT), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  prefix(app);
  return documentOf(app, { title: `anxin ${definition.persistence.service}`, idempotent: true });
};

/** What every service does now and then: close the business days that are over, drop answers whose time is over. */
const keepHouse = (app: INestApplication): void => {
  const [timers, clock, dayCloser, answers] = [app.get(Timers), app.get(StoredClock), app.get(DayCloser), app.get(KeptAnswers)];
  // Whoever moves the business clock closes the days itself.
  timers.every('close-days', MINUTE, async () => dayCloser.closeUpTo(addDays(await clock.today(), -1)), 'wall');
  timers.every('drop-old-answers', HOUR, () => answers.purge(), 'wall');
};

const closeWithGrace = async (app: INestApplication): Promise<void> => {
  const server = app.getHttpServer() as { closeAllConnections(): void };
  const cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
};

/** Production must not start in demo mode: the clock is real and the demo clients don't exist. */
export const refuseDemoInProduction = (env: Readonly<Record<string, string | undefined>>): void => {
  if (env.NODE_ENV === 'production' && env.ANXIN_DEMO === '1') throw new Error('ANXIN_DEMO=1 is refused where NODE_ENV is production');
};

const STOP_LIMIT_MS = 10_000;

/** A service as a process of its own: `PORT` and `HOST` say where, SIGTERM and SIGINT end it in order. */
export const runService = async (definition: ServiceDefinition): Promise<void> => {
  try {
    refuseDemoInProduction(process.env);
    const service = await startService(definition, { port: Number(process.env.PORT ?? 0), host: process.env.HOST ?? '127.0.0.1' });
    stopOnSignal(() => service.close());
    process.send?.({ ready: service.url });
    new Logger('service').log(`ready at ${service.url}`);
  } catch (error) {
    process.stderr.write(`${definition.persistence.service} could not start: ${(error as Error).message}\n`);
    process.exit(1);
  }
};

/** Ends the process in order on SIGTERM, SIGINT or when the parent that asked for it is gone; a hard stop stands behind it. */
export const stopOnSignal = (close: () => Promise<void>): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    void close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
};
