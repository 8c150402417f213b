import { refuseDemoInProduction, startService, stopOnSignal, type RunningService } from '@anxin/http';
import { schemaOf } from '@anxin/persistence';
import { startGateway, type RunningGateway } from '../../../gateway/src/gateway.module';
import { services } from '../services';

/** Everything in one process: each service an application of its own, on its own loopback port, behind the gateway at `PORT`. */
export const serve = async (): Promise<void> => {
  refuseDemoInProduction(process.env);
  const origin = process.env.ANXIN_PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
  const keys = `http://127.0.0.1:${process.env.PORT ?? 3000}/oidc/jwks`;
  process.env.OIDC_ISSUER ??= `${origin}/oidc`;
  process.env.OIDC_JWKS_URL ??= keys;
  process.env.ANXIN_GATEWAY_ISSUER ??= `${origin}/oidc`;
  process.env.ANXIN_GATEWAY_JWKS_URL ??= keys;
  process.env.ANXIN_API_URL ??= `http://127.0.0.1:${process.env.PORT ?? 3000}`;
  const running: RunningService[] = [];
  let gateway: RunningGateway | undefined;
  // The gateway goes first, so that nothing new comes in; then the services one by one.
  const close = async (): Promise<void> => {
    await gateway?.close();
    for (const service of running.splice(0)) await service.close();
  };
  stopOnSignal(close);
  try {
    for (const definition of services) {
      const service = await startService(definition);
      running.push(service);
      process.env[`ANXIN_URL_${schemaOf(definition.persistence.service).toUpperCase()}`] = service.url;
    }
    gateway = await startGateway();
    await gateway.ready;
    process.send?.({ ready: gateway.url });
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
};
