import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** A call without a body that says its body is JSON, as many clients do by default, is a call without a body. */
export const forgiveEmptyBodies = <A extends FastifyAdapter>(adapter: A): A => {
  adapter.getInstance().addHook('onRequest', (request, _reply, done) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    if (encoding === undefined && (length === undefined || length === '0')) delete request.headers['content-type'];
    done();
  });
  return adapter;
};
