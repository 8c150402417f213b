import { provisionBus } from '@anxin/messaging';
import { provisionService } from '@anxin/persistence';
import { persistences } from '../services';

/** Makes roles and schemas, and brings all tables up to date. `DATABASE_URL` is a login that may create roles; nothing else uses it. */
export const migrate = async (): Promise<void> => {
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error('DATABASE_URL must be set');
  for (const persistence of persistences) await provisionService(persistence, { ownerUrl, env: process.env });
  if ((process.env.EVENT_BUS ?? 'postgres') === 'postgres') await provisionBus({ ownerUrl, env: process.env });
};
