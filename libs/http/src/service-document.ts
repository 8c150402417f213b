import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of the service in whose container it stands. */
export const SERVICE_DOCUMENT = Symbol('service document');

/** Built once from the running application; the gateway makes its routes from it. */
export class ServiceDocument {
  private document: object | undefined;

  build(app: NestFastifyApplication, service: string): void {
    const config = new DocumentBuilder().setTitle(`anxin ${service}`).setVersion('1').setOpenAPIVersion('3.1.0').addBearerAuth().build();
    this.document = SwaggerModule.createDocument(app, config, {
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    });
  }

  read(): object {
    if (!this.document) throw new Error('the document is read before the service is up');
    return this.document;
  }
}
