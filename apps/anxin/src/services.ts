import type { ServiceDefinition } from '@anxin/http';
import type { ServicePersistence } from '@anxin/persistence';
import { complaintIntake } from '../../complaint-intake/src/complaint-intake.module';
import { contractFiling } from '../../contract-filing/src/contract-filing.module';
import { employerRegistry } from '../../employer-registry/src/employer-registry.module';
import { gatewayPersistence } from '../../gateway/src/gateway.module';
import { inspection } from '../../inspection/src/inspection.module';
import { realName } from '../../real-name/src/real-name.module';
import { reporting } from '../../reporting/src/reporting.module';
import { rules } from '../../rules/src/rules.module';
import { wageCards } from '../../wage-cards/src/wage-cards.module';

/** Every service behind the gateway. */
export const services: readonly ServiceDefinition[] = [
  employerRegistry,
  contractFiling,
  wageCards,
  complaintIntake,
  rules,
  inspection,
  reporting,
  realName,
];

/** Every schema there is, the gateway's too. */
export const persistences: readonly ServicePersistence[] = [...services.map((service) => service.persistence), gatewayPersistence];
