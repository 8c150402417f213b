import { AccessModule, refuseUndeclaredRoutes } from '@anxin/access';
import { documentOf, forgiveEmptyBodies, PREVIEW_ENVIRONMENT, ProblemFilter, validationPipe } from '@anxin/http';
import { PersistenceModule, type ServicePersistence } from '@anxin/persistence';
import { ServiceLogger, serviceScope } from '@anxin/telemetry';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DocumentController } from './documents/document.controller';
import { PagesPlugin } from './documents/pages.plugin';
import { CreateIdentity1760100000000 } from './identity/1760100000000-create-identity.migration';
import { InternalTokens } from './identity/internal-token.provider';
import { IssuerPlugin } from './identity/issuer.plugin';
import { EmbeddedIssuer } from './identity/issuer.provider';
import { OidcArtifactStore } from './identity/oidc-artifact.store';
import { SigningKeyStore } from './identity/signing-key.store';
import { LimitsPlugin } from './limits/limits.plugin';
import { ConsolePlugin } from './pages/console.plugin';
import { HealthController } from './routing/health.controller';
import type { OpenApi } from './routing/merged-document';
import { sendProblem } from './routing/problem.answer';
import { ProxyPlugin } from './routing/proxy.plugin';
import { Routes } from './routing/routes.provider';
import { ServicesClient } from './routing/services.client';
import { GATEWAY_SETTINGS } from './settings/gateway-settings.token';
import { type GatewaySettings, gatewaySettings, guardEnvironment } from './settings/gateway.settings';
import { SetClock } from './simulation/set-clock.use-case';
import { Settle } from './simulation/settle.use-case';
import { SimulationController } from './simulation/simulation.controller';

/** What the gateway keeps: its signing keys and the issuer's state. */
export const gatewayPersistence: ServicePersistence = { service: 'gateway', entities: [], migrations: [CreateIdentity1760100000000] };

/** How long requests under way, uploads and event streams among them, may go on once the gateway is told to stop. */
const CLOSE_GRACE_MS = 1_500;

@Module({})
export class GatewayModule {
  static of(settings: GatewaySettings, env: NodeJS.ProcessEnv): DynamicModule {
    return {
      module: GatewayModule,
      imports: [PersistenceModule.forService(gatewayPersistence), AccessModule.forRoot(guardEnvironment(settings, env))],
      controllers: [HealthController, DocumentController, ...(settings.demo ? [SimulationController] : [])],
      providers: [
        { provide: GATEWAY_SETTINGS, useValue: settings },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...[SigningKeyStore, OidcArtifactStore, EmbeddedIssuer, IssuerPlugin, InternalTokens],
        ...[ServicesClient, Routes, ProxyPlugin, LimitsPlugin, PagesPlugin, ConsolePlugin],
        ...(settings.demo ? [Settle, SetClock] : []),
      ],
    };
  }
}

export interface RunningGateway {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Settles once the routes of all services are known; refused where two services claim one route. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the gateway. It listens at once, since the services need its keys to trust it, and is ready when it knows the routes of all of them.
 * Its tables must be up to date.
 */
export const startGateway = (env: NodeJS.ProcessEnv = process.env): Promise<RunningGateway> =>
  serviceScope.run('gateway', async () => {
    const settings = gatewaySettings(env);
    const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.of(settings, env), adapterOf(settings), {
      logger: new ServiceLogger(),
      abortOnError: false,
    });
    try {
      const root = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
      app.get(LimitsPlugin).register(root);
      await app.get(IssuerPlugin).register(root);
      app.get(PagesPlugin).register(root);
      app.get(ConsolePlugin).register(root);
      app.get(ProxyPlugin).register(root);
      refuseUndeclaredRoutes(app);
      const own = ownDocument(app);
      await app.listen(settings.port, settings.host);
      const ready = app.get(Routes).learn(own);
      // Whoever starts the gateway awaits it; a failure before that must not end the process.
      ready.catch(() => undefined);
      return { app, url: settings.publicUrl, ready, close: () => closeWithGrace(app) };
    } catch (error) {
      await app.close().catch(() => undefined);
      throw error;
    }
  });

function adapterOf(settings: GatewaySettings): FastifyAdapter {
  const adapter = new FastifyAdapter({
    forceCloseConnections: 'idle',
    trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
    routerOptions: { maxParamLength: 2_000 },
    // Reached before any route: an address that cannot be decoded.
    frameworkErrors: (_error: unknown, _request: unknown, reply: FastifyReply) =>
      void sendProblem(reply, 400, 'the address is not well formed'),
  });
  return forgiveEmptyBodies(adapter);
}

const ownDocument = (app: NestFastifyApplication): OpenApi => documentOf(app, { title: 'anxin gateway', idempotent: false });

/** The gateway's own calls without starting it; the demo mode's among them. */
export const describeGateway = async (): Promise<OpenApi> => {
  const settings = gatewaySettings({ ANXIN_DEMO: '1', ANXIN_URL_ANY: 'http://127.0.0.1' });
  const options = { preview: true, logger: false, abortOnError: false } as const;
  return ownDocument(
    await NestFactory.create<NestFastifyApplication>(GatewayModule.of(settings, { ...PREVIEW_ENVIRONMENT }), adapterOf(settings), options),
  );
};

async function closeWithGrace(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer() as { closeAllConnections(): void };
  const cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
