import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { EmployerController } from './employer/employer.controller';
import { EmployerEntity } from './employer/employer.entity';
import { EmployerPublisher } from './employer/employer.publisher';
import { EmployerStore } from './employer/employer.store';
import { FindEmployers } from './employer/find-employers.use-case';
import { RegisterEmployer } from './employer/register-employer.use-case';
import { CreateEmployers1760000100000 } from './tables/1760000100000-create-employers.migration';

@Module({
  controllers: [EmployerController],
  providers: [EmployerStore, EmployerPublisher, RegisterEmployer, FindEmployers],
})
export class EmployerRegistryModule {}

export const employerRegistry: ServiceDefinition = {
  persistence: {
    service: 'employer-registry',
    entities: [EmployerEntity],
    migrations: [...messagingMigrations, CreateEmployers1760000100000],
  },
  module: EmployerRegistryModule,
};
