import { NestFactory } from '@nestjs/core';
import { Module } from '@nestjs/common';
import { DeadLetters, MessagingModule } from '@anxin/messaging';
import { PersistenceModule } from '@anxin/persistence';
import { services } from '../services';

const USAGE = `anxin dead-letters list <service> | show <service> <id> | requeue <service> <id>`;

@Module({})
class DeadLetterTool {}

/** Looks at the messages a service could not apply, and asks the running service to put one back (it does within two seconds): `dead-letters list|show|requeue <service> [id]`. */
export const deadLetters = async ([action, name, id]: readonly string[]): Promise<void> => {
  const service = services.find((definition) => definition.persistence.service === name);
  if (!service || !action || !['list', 'show', 'requeue'].includes(action) || (action !== 'list' && !id))
    throw new Error(`usage: ${USAGE}`);
  const app = await NestFactory.createApplicationContext(
    {
      module: DeadLetterTool,
      imports: [PersistenceModule.forService(service.persistence), MessagingModule.forService({ service: service.persistence.service })],
    },
    { logger: ['error'] },
  );
  try {
    const letters = app.get(DeadLetters);
    const answer =
      action === 'list' ? await letters.list() : action === 'show' ? await letters.show(id!) : { asked: await letters.askRequeue(id!) };
    process.stdout.write(JSON.stringify(answer, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value), 2) + '\n');
  } finally {
    await app.close();
  }
};
