import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { accessSettings, TokenVerifier } from './tokens';
import { readPepper, WorkerIds } from './worker-ids';

/** Who may call: the guard on every route, and the ids of workers. Global in its Nest container. */
@Module({})
export class AccessModule {
  /**
   * Reads the environment at once, so that a service without its variables does not start.
   * @throws Error naming the variable (`OIDC_ISSUER`, `OIDC_JWKS_URL`, `ANXIN_WORKER_PEPPER`) that is missing or malformed.
   */
  static forRoot(env: NodeJS.ProcessEnv = process.env): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        { provide: TokenVerifier, useValue: new TokenVerifier(accessSettings(env)) },
        { provide: WorkerIds, useValue: new WorkerIds(readPepper(env)) },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [TokenVerifier, WorkerIds],
    };
  }
}
