export { bulkCopy, copyBytes, copyCell, copyRows } from './bulk-copy';
export { fenOf, moneyColumn } from './columns';
export { serviceDataSource } from './data-source';
export { ANSWERS_KEPT_DAYS, KeptAnswers, type KeptAnswer } from './idempotency.store';
export { idFrom, newId } from './new-id';
export { isDatabaseOutage, isDuplicate, sqlStateOf } from './outage';
export { PersistenceModule, SERVICE_PERSISTENCE } from './persistence.module';
export { appendOnly, foundationMigrations, provisionService } from './provision';
export { AlreadyAnswered, requestScope, type RequestScope, withoutKey } from './request-scope';
export { Sealer } from './sealing';
export {
  roleOf,
  rolePassword,
  schemaOf,
  serviceDatabaseUrl,
  type DatabaseRole,
  type Environment,
  type ServicePersistence,
} from './service-database';
export { StoredClock } from './stored-clock';
export { afterCommit, Transactions, type Tx } from './transactions';
