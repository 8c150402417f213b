export { policyMigrations } from './policy-tables';
export { PolicyModule, RebuiltPolicyModule } from './policy.module';
